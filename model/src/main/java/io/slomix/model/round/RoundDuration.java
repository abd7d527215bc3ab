package io.slomix.model.round;

/**
 * How long a round was played and who says so (stats-file 6.3).
 *
 * @param millis milliseconds, pauses excluded
 * @param source where it comes from
 */
public record RoundDuration(long millis, Source source) {

  private static final long SHORT_BELOW_MILLIS = 60_000;

  /** Where a duration comes from, best first. */
  public enum Source {
    /** The header's play time. */
    F9,
    /** The header's next limit: exact when the attackers won. */
    F8,
    /** The most frequent time on a team: +-3 s in round 1, +-6 s in round 2. */
    TP
  }

  /** Too short for records (stats-file 6.5). */
  public boolean isShort() {
    return millis < SHORT_BELOW_MILLIS;
  }
}
