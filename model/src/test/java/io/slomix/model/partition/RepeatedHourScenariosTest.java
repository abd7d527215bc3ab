package io.slomix.model.partition;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.partition.end.ClaimedLabel;
import io.slomix.model.partition.end.EndRecord;
import io.slomix.model.partition.link.LinkReason;
import io.slomix.model.partition.reading.Reading;
import io.slomix.model.partition.reading.ReadingResolution;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * lua-round-event 22 #35 and 17.2; R13: the night of 2026-10-25, when 02:00 to 03:00 came twice.
 */
class RepeatedHourScenariosTest {

  private static final String MAP = "supply";
  private static final long EARLIER = 1_792_888_200L;
  private static final long LATER = 1_792_891_800L;

  private static final EndRecord FILE = Fixture22.stats("2026-10-25-023003-supply-round-1.txt");
  private static final EndRecord AWARDS = Fixture22.endstats("2026-10-25-023001", MAP, 1);
  private static final EndRecord CAPTURE =
      Fixture22.capture("2026-10-25-023000", MAP, null, ClaimedLabel.trusted(1));

  @Test
  void scenario35_preciseEvidenceFixesTheLaterReading() {
    EndRecord lua = Fixture22.message("m", MAP, LATER, 1);
    Rounds rounds = Rounds.inAnyOrder(FILE, AWARDS, CAPTURE, lua);

    assertThat(rounds.sets()).containsExactly(Set.of(FILE, AWARDS, CAPTURE, lua));
    assertThat(rounds.member(FILE).end()).isEqualTo(LATER);
    assertThat(rounds.member(FILE).remarks()).isEmpty();
    assertThat(ReadingResolution.fixedByPreciseEvidence(List.of(FILE, AWARDS, CAPTURE, lua)))
        .isEqualTo(
            Map.of(
                FILE.name(), Reading.LATER,
                AWARDS.name(), Reading.LATER,
                CAPTURE.name(), Reading.LATER));
  }

  @Test
  void scenario35_withoutPreciseEvidenceTheEarlierReadingIsGuessed() {
    Rounds rounds = Rounds.inAnyOrder(FILE, AWARDS);

    assertThat(rounds.clusters()).hasSize(1);
    assertThat(rounds.member(FILE).end()).isEqualTo(EARLIER);
    assertThat(rounds.member(FILE).remarks()).containsExactly(LinkReason.DST_AMBIGUOUS);
    assertThat(ReadingResolution.fixedByPreciseEvidence(List.of(FILE, AWARDS))).isEmpty();
  }

  @Test
  void otherFilesFollowAStatsFileThatTheNightSettled() {
    // The rest of the night settled the file (R13): it comes with one reading.
    EndRecord settled =
        Fixture22.stats("2026-10-25-023003-supply-round-1.txt", ZoneOffset.ofHours(1));
    Rounds rounds = Rounds.inAnyOrder(settled, AWARDS, CAPTURE);

    assertThat(rounds.sets()).containsExactly(Set.of(settled, AWARDS, CAPTURE));
    assertThat(rounds.member(AWARDS).end()).isEqualTo(LATER);
  }

  @Test
  void aSettledFileNearbyCountsMoreThanAPreciseEndFarther() {
    EndRecord settled =
        Fixture22.stats("2026-10-25-023003-supply-round-1.txt", ZoneOffset.ofHours(1));
    EndRecord otherRound = Fixture22.message("m", MAP, EARLIER + 15, 1);
    assertThat(Rounds.inAnyOrder(settled, AWARDS, otherRound).member(AWARDS).end())
        .isEqualTo(LATER);

    EndRecord farther = Fixture22.endstats("2026-10-25-023021", MAP, 1);
    assertThat(Rounds.inAnyOrder(settled, farther).member(farther).end()).isEqualTo(LATER + 20);
  }

  @Test
  void preciseEvidenceOfAnotherMapOrTooFarAwayFixesNothing() {
    EndRecord otherMap = Fixture22.message("m", "radar", LATER, 1);
    EndRecord elevenSeconds = Fixture22.message("m", MAP, LATER + 11, 1);
    EndRecord tenSeconds = Fixture22.message("m", MAP, LATER + 10, 1);

    assertThat(ReadingResolution.fixedByPreciseEvidence(List.of(FILE, otherMap))).isEmpty();
    assertThat(ReadingResolution.fixedByPreciseEvidence(List.of(FILE, elevenSeconds))).isEmpty();
    assertThat(ReadingResolution.fixedByPreciseEvidence(List.of(FILE, tenSeconds)))
        .containsEntry(FILE.name(), Reading.LATER);
    // Within the link window it still decides how the file is linked.
    assertThat(Rounds.inAnyOrder(FILE, elevenSeconds).clusters()).hasSize(1);
  }

  @Test
  void ofTwoReadingsTheOneWithTheNearerEvidenceWins() {
    EndRecord first = Fixture22.message("m1", MAP, EARLIER + 4, 1);
    EndRecord second = Fixture22.message("m2", MAP, LATER + 1, 1);
    EndRecord asNear = Fixture22.message("m2", MAP, LATER - 4, 1);

    assertThat(ReadingResolution.fixedByPreciseEvidence(List.of(FILE, first, second)))
        .containsEntry(FILE.name(), Reading.LATER);
    assertThat(ReadingResolution.fixedByPreciseEvidence(List.of(FILE, first, asNear))).isEmpty();
  }
}
