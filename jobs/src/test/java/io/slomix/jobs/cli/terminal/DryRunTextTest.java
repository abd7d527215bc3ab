package io.slomix.jobs.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.dryrun.DryRunReport;
import io.slomix.jobs.dryrun.DryRunReport.Example;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.evidence.Reason;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DryRunTextTest {

  @Test
  void theReportIsWhollyConditional() {
    DryRunReport report =
        new DryRunReport(
            3,
            2,
            2,
            Map.of(Reason.HEADER, 1L),
            0,
            new TreeMap<>(Map.of("resolved", 2L)),
            1,
            1,
            5,
            1,
            1,
            Map.of(ArtifactKind.IGNORED, 2L, ArtifactKind.PROXIMITY, 1L),
            List.of(new Example("main", "a\u001bb.txt", "new round, PAIRED")));

    assertThat(DryRunText.lines(report))
        .containsExactly(
            "Dry run: nothing was written. A real run would",
            "take in 3 files (2 not in the archive yet): 2 accepted, 1 quarantined, 0 waiting;",
            "  HEADER             1  The first line has fewer than eight fields.",
            "  resolved                           2",
            "leave 7 rounds: 1 new, 1 changed, 5 as they are.",
            "The database would REFUSE 1 document.",
            "The archive holds 1 damaged file that CANNOT BE READ BACK and that nothing is derived"
                + " from: see the log.",
            "Not read by this version: 1 proximity.",
            "Ignored: 2 files.",
            "",
            "  main  a\\u{001B}b.txt: new round, PAIRED");
  }
}
