package io.slomix.model.scoring.match;

import io.slomix.model.partition.leg.LegSet;
import io.slomix.model.partition.leg.MatchState;
import io.slomix.model.scoring.round.ScoredRound;

/**
 * The two rounds of a match, one of which may be missing.
 *
 * @param id identity (R18)
 * @param round1 null when missing
 * @param round2 null when missing
 */
public record MatchSlots(String id, ScoredRound round1, ScoredRound round2) {

  /** The slots with the identity that they give the match. */
  static MatchSlots of(ScoredRound round1, ScoredRound round2) {
    ScoredRound naming = round1 != null ? round1 : round2;
    boolean stamped = naming.hasStats() && naming.matchId() != null;
    return new MatchSlots(stamped ? naming.matchId() : "lua:" + naming.end(), round1, round2);
  }

  /** The same slots under another identity. */
  MatchSlots named(String otherId) {
    return new MatchSlots(otherId, round1, round2);
  }

  /** The round that is there, the first if both are. */
  public ScoredRound first() {
    return round1 != null ? round1 : round2;
  }

  /** The round that is there, the second if both are. */
  public ScoredRound last() {
    return round2 != null ? round2 : round1;
  }

  /** Whether both rounds are there. */
  public boolean whole() {
    return round1 != null && round2 != null;
  }

  /** Without any round 1 its identity is provisional. */
  public boolean provisional() {
    return round1 == null;
  }

  /** How much of it is there; no clock decides, so nothing is ever overdue (R8). */
  public MatchState state() {
    return MatchState.of(legs(round1), legs(round2), false);
  }

  /** The weights of its legs, in percent (lua-round-event 15). */
  public int completenessPercent() {
    return legs(round1).completenessPercent(legs(round2));
  }

  private static LegSet legs(ScoredRound round) {
    return round == null ? LegSet.NONE : round.legs();
  }
}
