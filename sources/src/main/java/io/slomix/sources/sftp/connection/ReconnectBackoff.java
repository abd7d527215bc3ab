package io.slomix.sources.sftp.connection;

import java.time.Duration;

/**
 * How long to leave a server alone after failures in a row: doubling from one second to two
 * minutes, half of it fixed and half by a roll of dice, so that many clients do not come back in
 * step. Immutable and pure.
 *
 * @param failures in a row
 * @param retryAtMillis monotonic time before which nothing is tried
 */
record ReconnectBackoff(int failures, long retryAtMillis) {

  /** Nothing failed. */
  static final ReconnectBackoff NONE = new ReconnectBackoff(0, Long.MIN_VALUE);

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final int MOST_DOUBLINGS = 7;

  /**
   * After one more failure.
   *
   * @param nowMillis monotonic time
   * @param dice from 0 to below 1
   */
  ReconnectBackoff failed(long nowMillis, double dice) {
    long full =
        Math.min(FIRST.toMillis() << Math.min(failures, MOST_DOUBLINGS), LONGEST.toMillis());
    long pause = full / 2 + (long) (full / 2.0 * dice);
    return new ReconnectBackoff(failures + 1, nowMillis + pause);
  }

  /** How long is still to be waited. */
  Duration left(long nowMillis) {
    return retryAtMillis <= nowMillis
        ? Duration.ZERO
        : Duration.ofMillis(retryAtMillis - nowMillis);
  }
}
