package io.slomix.model.proximity.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.partition.end.ClaimedLabel;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** proximity-file 1.4, 3.1, 3.2. */
class GenerationTest {

  @Test
  void theEarliestWritersCountRoundsFromZero() {
    Generation early = Generation.of(header("PROXIMITY_TRACKER_V4", null, null, false));
    assertThat(early).isEqualTo(Generation.V4_EARLY);
    assertThat(early.label(0)).isEqualTo(ClaimedLabel.trusted(1));
    assertThat(early.label(1)).isEqualTo(ClaimedLabel.trusted(2));
  }

  @Test
  void aOneOfTheSprintsWriterMayBeATwo() {
    Generation sprint = Generation.of(header("PROXIMITY_TRACKER_V4", 1_770_900_008L, null, false));
    assertThat(sprint).isEqualTo(Generation.V4_SPRINT);
    assertThat(sprint.label(1)).isEqualTo(ClaimedLabel.untrusted(1));
    assertThat(sprint.label(2)).isEqualTo(ClaimedLabel.trusted(2));
    assertThat(sprint.alwaysCapturesSprint()).isFalse();
  }

  @Test
  void laterWritersKnowTheirRound() {
    assertThat(Generation.of(header("PROXIMITY_TRACKER_V5", 1L, null, true)))
        .isEqualTo(Generation.V5_INTERIM);
    assertThat(Generation.of(header("PROXIMITY_TRACKER_V5", 1L, null, false)))
        .isEqualTo(Generation.V5);
    Generation newest = Generation.of(header("PROXIMITY_TRACKER_V6", 1L, "6.11", false));
    assertThat(newest).isEqualTo(Generation.V6_DECLARED);
    assertThat(newest.label(1)).isEqualTo(ClaimedLabel.trusted(1));
    assertThat(newest.alwaysCapturesSprint()).isTrue();
  }

  @Test
  void anUnknownBannerIsNotTrusted() {
    Generation unknown = Generation.of(header("PROXIMITY_TRACKER_V9", 1L, null, false));
    assertThat(unknown).isEqualTo(Generation.UNKNOWN);
    assertThat(unknown.label(2)).isEqualTo(ClaimedLabel.untrusted(2));
    assertThat(unknown.label(null)).isEqualTo(ClaimedLabel.NONE);
  }

  @Test
  void namesOfCapturesEndWithTheirRound() {
    CaptureFileName name =
        CaptureFileName.parse("2026-02-11-220202-te_escape2-round-0_engagements.txt").orElseThrow();
    assertThat(name.map()).isEqualTo("te_escape2");
    assertThat(name.label()).isZero();
    assertThat(CaptureFileName.parse("2026-02-11-220202-supply-round-1_ENGAGEMENTS.txt"))
        .isPresent();
    assertThat(CaptureFileName.parse("2026-02-31-220202-supply-round-1_engagements.txt")).isEmpty();
    assertThat(CaptureFileName.parse("supply_engagements.txt")).isEmpty();
  }

  private static CaptureHeader header(
      String banner, Long end, String version, boolean intervalsFirst) {
    return new CaptureHeader(
        banner, "supply", 1, null, null, end, null, null, version, false, Map.of(), intervalsFirst);
  }
}
