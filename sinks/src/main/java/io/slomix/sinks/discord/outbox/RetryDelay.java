package io.slomix.sinks.discord.outbox;

import java.time.Duration;

/** How long a failed post is left alone: 5, 10, 20, 40, 60 s, then five minutes (consumers 1.2). */
final class RetryDelay {

  private static final int[] SECONDS = {5, 10, 20, 40, 60};
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private RetryDelay() {}

  /**
   * The pause after an attempt.
   *
   * @param attempts before this one
   * @param demanded what Discord asked for, which is obeyed as it is; zero when it said nothing
   */
  static Duration after(int attempts, Duration demanded) {
    if (!demanded.isZero()) {
      return demanded;
    }
    return attempts < SECONDS.length ? Duration.ofSeconds(SECONDS[attempts]) : LONGEST;
  }
}
