package io.slomix.model.scoring.round;

import io.slomix.model.evidence.Reason;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.partition.leg.LegSet;
import io.slomix.model.round.EndReason;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A merged round as scoring sees it (consumers 3); null where unknown.
 *
 * @param fingerprint its key (R1)
 * @param map name of the map
 * @param matchId of the stats leg (R18), null without a stats file that is part of a match
 * @param number real number 1 or 2; null for an aborted round without a stats file (R15)
 * @param end epoch seconds
 * @param sessionKey of the stats leg (R17); null without a stats file
 * @param status what became of its stats file, null without one
 * @param legs the sources that it has
 * @param winner side 1 or 2, {@code final_winner}
 * @param defender side 1 or 2, {@code final_defender}
 * @param durationMillis how long it was played
 * @param limitSeconds the time that the attackers had
 * @param nextLimitSeconds the limit that a round 1 sets for round 2
 * @param endReason effective (R14)
 * @param surrenderTeam the side that gave up, 0 when none did
 * @param counted whether it counts for the score ({@link #counts})
 * @param roster who played it on which side; guids need not be unique
 */
public record ScoredRound(
    String fingerprint,
    String map,
    String matchId,
    Integer number,
    long end,
    String sessionKey,
    FileStatus status,
    LegSet legs,
    Integer winner,
    Integer defender,
    Long durationMillis,
    Integer limitSeconds,
    Integer nextLimitSeconds,
    EndReason endReason,
    int surrenderTeam,
    boolean counted,
    List<RosterPlayer> roster) {

  /** By end, then by key: one order for any input. */
  public static final Comparator<ScoredRound> BY_END =
      Comparator.comparingLong(ScoredRound::end).thenComparing(ScoredRound::fingerprint);

  /** Takes a copy of the list; without a stats file no round counts (R9). */
  public ScoredRound {
    counted = counted && status != null;
    roster = List.copyOf(roster);
  }

  /**
   * Whether a round with these exclusions (R20) counts for the score. A round that is excluded from
   * records only because it was short still decides its match: a second round that is won after 50
   * seconds is a result.
   */
  public static boolean counts(Collection<String> exclusions) {
    return exclusions.stream().allMatch(Reason.SHORT.name()::equals);
  }

  /** Whether a stats file tells of it. */
  public boolean hasStats() {
    return status != null;
  }

  /** Whether an outcome may be read from the sides. */
  public boolean trusted() {
    return winner != null && defender != null;
  }

  /** Whether it was broken off (consumers 3.5, rule 6). */
  public boolean brokenOff() {
    if (endReason == null) {
      return false;
    }
    return switch (endReason) {
      case MAP_CHANGE, MAP_RESTART, SERVER_RESTART, ABORTED -> true;
      case NORMAL, OBJECTIVE, SURRENDER -> false;
    };
  }

  /** Whether both are on one map; upper and lower case are the same. */
  public boolean sameMap(ScoredRound other) {
    return map.equalsIgnoreCase(other.map);
  }
}
