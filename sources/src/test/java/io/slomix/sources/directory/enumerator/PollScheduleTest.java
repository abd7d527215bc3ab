package io.slomix.sources.directory.enumerator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A far directory is looked at seldom, unless something is about to be there. */
class PollScheduleTest {

  private static final PollSchedule FAR =
      new PollSchedule(Duration.ofSeconds(60), Duration.ofSeconds(1));
  private static final PollSchedule NEAR =
      new PollSchedule(Duration.ofMillis(500), Duration.ofSeconds(1));

  @Test
  void restsForTheIntervalButOnlyForTheSettleTimeWhileAFileIsNew() {
    assertThat(FAR.tick()).isEqualTo(Duration.ofMillis(500));
    assertThat(FAR.pauseAfterLook(false)).isEqualTo(Duration.ofMillis(59_750));
    assertThat(FAR.pauseAfterLook(true)).isEqualTo(Duration.ofMillis(1_250));
    assertThat(NEAR.pauseAfterLook(true)).isEqualTo(Duration.ofMillis(250));
    assertThat(NEAR.pauseAfterLook(false)).isEqualTo(Duration.ofMillis(250));
  }

  @Test
  void aRingMakesALookDueAtOnceAndThenEveryTwoSecondsForAWhile() {
    assertThat(FAR.isExpecting(10_000, 9_999, 10_000)).isTrue();
    assertThat(FAR.isExpecting(11_000, 10_000, 10_000)).isFalse();
    assertThat(FAR.isExpecting(12_000, 10_000, 10_000)).isTrue();
    assertThat(FAR.isExpecting(54_999, 10_000, 10_000)).isTrue();
    assertThat(FAR.isExpecting(55_000, 10_000, 10_000)).isFalse();
    assertThat(FAR.isExpecting(10_000, 0, Long.MIN_VALUE / 2)).isFalse();
  }
}
