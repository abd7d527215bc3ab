package io.slomix.model.merge;

import io.slomix.model.round.EndReason;
import io.slomix.model.round.StopwatchState;
import java.util.List;

/**
 * What the merged round says: the {@code final_*} columns (R7). Null where nobody knows.
 *
 * @param aborted it did not end regularly: winner and state are null
 * @param winner side 1 or 2
 * @param defender side 1 or 2; null rather than the default of R12
 * @param endReason effective (R14)
 * @param surrenderTeam the side that gave up, 0 when none did
 * @param duration how long it was played, and who says so
 * @param start epoch seconds, by the Lua event alone
 * @param end epoch seconds
 * @param state by the sides alone (stats-file 6.3)
 * @param limitSeconds the time that the attackers had
 * @param nextLimitSeconds the limit that a round 1 sets for round 2; null for a round 2
 * @param legs the sources that it has, comma-joined
 * @param conflicts fields on which its sources disagree, in the order of {@link Conflict}
 */
public record FinalRound(
    boolean aborted,
    Integer winner,
    Integer defender,
    EndReason endReason,
    int surrenderTeam,
    FinalDuration duration,
    Long start,
    Long end,
    StopwatchState state,
    Integer limitSeconds,
    Integer nextLimitSeconds,
    String legs,
    List<Conflict> conflicts) {

  /** Takes a copy of the list. */
  public FinalRound {
    conflicts = List.copyOf(conflicts);
  }

  /** Whether an outcome may be read from the sides. */
  public boolean trusted() {
    return winner != null && defender != null;
  }

  /** The conflicts by their words. */
  public List<String> conflictCodes() {
    return conflicts.stream().map(Conflict::code).toList();
  }
}
