package io.slomix.jobs.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.run.RunSummary;
import io.slomix.jobs.run.redrive.Redriven;
import io.slomix.model.evidence.Reason;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SummaryTextTest {

  @Test
  void everythingThatHappenedIsSaid() {
    RunSummary run =
        new RunSummary(
            12,
            9,
            Map.of("WEAPON_BLOCK", 2L, "NAME", 1L),
            0,
            7,
            1,
            1,
            1,
            2,
            Optional.empty(),
            Map.of("PROXIMITY", 3L, "ENDSTATS", 1L),
            4,
            Duration.ofMillis(1_250));

    assertThat(SummaryText.lines(run))
        .containsExactly(
            "Received 12 files in 1.3 s: 9 accepted, 3 quarantined, 0 waiting.",
            "  NAME               1  The file name is not that of a file of its kind.",
            "  WEAPON_BLOCK       2  A weapon block is not as long as its mask says.",
            "Rounds: 7 new, 1 changed, 1 unchanged.",
            "The database REFUSED 1 document: see the table quarantine, origin SINK.",
            "The archive holds 2 damaged files that CANNOT BE READ BACK and that nothing is derived"
                + " from: see the log.",
            "Not read by this version: 1 endstats, 3 proximity.",
            "Ignored 4 files that Slomix has no use for.");
  }

  @Test
  void aRunThatChangedNothingSaysSoInWords() {
    RunSummary run = unchanged(Optional.empty());

    assertThat(SummaryText.lines(run))
        .containsExactly(
            "Received 1 file in 0.0 s: 1 accepted, 0 quarantined, 0 waiting.",
            "Rounds: 0 new, 0 changed, 1 unchanged. Nothing changed: the database held all of this"
                + " already.",
            "Ignored 1 file that Slomix has no use for.");
  }

  @Test
  void aRedriveSaysWhatItWasAboutAndWhatItSettled() {
    Redriven redriven =
        new Redriven(
            new TreeSet<>(Set.of(Reason.HEADER, Reason.NAME)),
            new TreeSet<>(Set.of("main", "two")),
            3,
            1);

    assertThat(SummaryText.lines(unchanged(Optional.of(redriven))))
        .hasSize(4)
        .startsWith(
            "Read the archive of main, two again, for 3 entries of the quarantine (NAME or HEADER):"
                + " 2 settled, 1 still there.");
  }

  @Test
  void aRedriveWithoutAnythingToReadSaysNothingElse() {
    assertThat(SummaryText.lines(unchanged(Optional.of(nothing(Set.of())))))
        .containsExactly("Nothing to redrive: nothing is quarantined.");
    assertThat(SummaryText.lines(unchanged(Optional.of(nothing(Set.of(Reason.HEADER))))))
        .containsExactly("Nothing to redrive: no file is quarantined for HEADER.");
  }

  private static Redriven nothing(Set<Reason> reasons) {
    return new Redriven(new TreeSet<>(reasons), new TreeSet<>(), 0, 0);
  }

  private static RunSummary unchanged(Optional<Redriven> redriven) {
    return new RunSummary(
        1, 1, Map.of(), 0, 0, 0, 1, 0, 0, redriven, Map.of(), 1, Duration.ofMillis(1));
  }
}
