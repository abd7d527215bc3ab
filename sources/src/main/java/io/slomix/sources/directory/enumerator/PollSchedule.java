package io.slomix.sources.directory.enumerator;

import java.time.Duration;

/**
 * When to look into a directory again. Pure. As a rule after the poll interval; sooner while a file
 * has still to stand still, and for a while after somebody rang for a file.
 *
 * @param pollInterval between two looks as a rule
 * @param settleTime how long a file must stand still
 */
record PollSchedule(Duration pollInterval, Duration settleTime) {

  private static final Duration SHORTEST_TICK = Duration.ofMillis(500);
  private static final Duration EXPECTING = Duration.ofSeconds(45);
  private static final Duration BETWEEN_LOOKS_WHEN_EXPECTING = Duration.ofSeconds(2);

  /** How often the schedule itself is asked. */
  Duration tick() {
    return shorter(pollInterval, SHORTEST_TICK);
  }

  /** The pause after a look; looks are due at ticks, so half a tick early is in time. */
  Duration pauseAfterLook(boolean settling) {
    Duration pause = settling ? shorter(pollInterval, settleTime.plus(tick())) : pollInterval;
    return pause.minus(tick().dividedBy(2));
  }

  /**
   * Whether a ring makes a look due before its time.
   *
   * @param nowMillis monotonic, as all of them
   */
  boolean isExpecting(long nowMillis, long lastLookMillis, long lastRingMillis) {
    long sinceRing = nowMillis - lastRingMillis;
    return sinceRing >= 0
        && sinceRing < EXPECTING.toMillis()
        && (lastLookMillis < lastRingMillis
            || nowMillis - lastLookMillis >= BETWEEN_LOOKS_WHEN_EXPECTING.toMillis());
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
