package io.slomix.model.merge;

import io.slomix.model.round.EndReason;
import io.slomix.model.round.RoundDuration;
import io.slomix.model.round.RoundOutcome;
import io.slomix.model.round.Sides;
import io.slomix.model.round.StopwatchState;

/**
 * What a round's stats file says of it as a whole (stats-file 6); null where it says nothing.
 *
 * @param winner side 1 or 2
 * @param defender side 1 or 2; null where it is only the default of R12
 * @param duration how long the round was played
 * @param limitSeconds the header's limit; null when unknown or written as 0
 * @param nextLimitSeconds the limit that a round 1 sets for round 2
 * @param endReason as inferred
 * @param state as inferred
 * @param endUnix epoch seconds of the end, by the file's clock
 * @param regular the file proves a regular end: it is that of no aborted round and has players
 */
public record StatsSide(
    Integer winner,
    Integer defender,
    RoundDuration duration,
    Integer limitSeconds,
    Integer nextLimitSeconds,
    EndReason endReason,
    StopwatchState state,
    Long endUnix,
    boolean regular) {

  /**
   * The side of a file with players.
   *
   * @param sides after inheritance; of an aborted round without the winner
   * @param outcome {@link RoundOutcome#ABORTED} for an aborted round
   * @param duration null when unknown
   * @param limitSeconds null when unknown
   */
  public static StatsSide of(
      Sides sides,
      RoundOutcome outcome,
      RoundDuration duration,
      Integer limitSeconds,
      Long endUnix) {
    boolean defenderIsDefault =
        !sides.inherited()
            && sides.findings().stream().anyMatch(finding -> finding.isAboutDefender());
    boolean hasLimit = limitSeconds != null && limitSeconds > 0;
    return new StatsSide(
        sides.winnerOrNull(),
        defenderIsDefault ? null : (Integer) sides.defender(),
        duration,
        hasLimit ? limitSeconds : null,
        outcome.nextLimitSeconds(),
        outcome.endReason(),
        outcome.state(),
        endUnix,
        outcome.endReason() != EndReason.ABORTED);
  }

  /** The side of a file without players: it has no derived facts (stats-file 6.3). */
  public static StatsSide ofEmpty(Long endUnix) {
    return new StatsSide(null, null, null, null, null, null, null, endUnix, false);
  }
}
