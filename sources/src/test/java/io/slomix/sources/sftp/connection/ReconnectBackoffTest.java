package io.slomix.sources.sftp.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A failing server is asked less and less often, and never at the same beat by everybody. */
class ReconnectBackoffTest {

  @Test
  void thePauseDoublesUpToTwoMinutes() {
    ReconnectBackoff backoff = ReconnectBackoff.NONE;
    assertThat(backoff.left(0)).isZero();
    long[] pauses = {500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000};
    for (long pause : pauses) {
      backoff = backoff.failed(1_000, 0);
      assertThat(backoff.left(1_000)).isEqualTo(Duration.ofMillis(pause));
      assertThat(backoff.left(1_000 + pause)).isZero();
    }
  }

  @Test
  void theDiceAddUpToAsMuchAgain() {
    assertThat(ReconnectBackoff.NONE.failed(0, 0.5).left(0)).isEqualTo(Duration.ofMillis(750));
    assertThat(ReconnectBackoff.NONE.failed(0, 0.999).left(0)).isLessThan(Duration.ofSeconds(1));
  }
}
