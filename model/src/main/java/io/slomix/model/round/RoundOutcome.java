package io.slomix.model.round;

import java.util.Optional;

/**
 * What a regularly ended round decided (stats-file 6.3, 6.4). Fields are null when unknown.
 *
 * @param state whether a time was set
 * @param endReason inferred: the file has none
 * @param timeToBeatSeconds of a round 1 with a set time
 * @param nextLimitSeconds the limit that round 2 has; null on round 2
 */
public record RoundOutcome(
    StopwatchState state,
    EndReason endReason,
    Integer timeToBeatSeconds,
    Integer nextLimitSeconds) {

  /** An aborted round decides nothing. */
  public static final RoundOutcome ABORTED = new RoundOutcome(null, EndReason.ABORTED, null, null);

  private static final long SURRENDER_MARGIN_MILLIS = 9_000;

  /** Reads the outcome of a regularly ended round with the given real number. */
  public static RoundOutcome of(
      HeaderFacts header, Sides sides, int roundNumber, Optional<RoundDuration> duration) {
    Integer nextLimit =
        roundNumber == 1 && header.usableNextLimitSeconds().isPresent()
            ? (Integer) header.usableNextLimitSeconds().getAsInt()
            : null;
    if (!sides.trusted()) {
      return new RoundOutcome(null, null, null, nextLimit);
    }
    if (sides.attackersWon()) {
      return new RoundOutcome(StopwatchState.TIME_SET, EndReason.OBJECTIVE, nextLimit, nextLimit);
    }
    return new RoundOutcome(StopwatchState.FULL_HOLD, endOfHold(header, duration), null, nextLimit);
  }

  private static EndReason endOfHold(HeaderFacts header, Optional<RoundDuration> duration) {
    if (duration.isEmpty() || header.timeLimitSeconds().isEmpty()) {
      return null;
    }
    long limitMillis = header.timeLimitSeconds().getAsInt() * 1000L;
    return duration.get().millis() < limitMillis - SURRENDER_MARGIN_MILLIS
        ? EndReason.SURRENDER
        : EndReason.NORMAL;
  }
}
