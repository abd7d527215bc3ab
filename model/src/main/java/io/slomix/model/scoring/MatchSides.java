package io.slomix.model.scoring;

import io.slomix.model.scoring.match.MatchSlots;
import io.slomix.model.scoring.team.SessionTeams;
import io.slomix.model.scoring.team.Team;

/**
 * On which side team A stood in round 1 of a match (consumers 3.5, rule 1).
 *
 * @param teamARound1 side 1 or 2; by round 1, else by round 2; null when neither tells
 * @param ambiguous neither round tells, or round 2 contradicts round 1
 */
record MatchSides(Integer teamARound1, boolean ambiguous) {

  private static final int AXIS = 1;
  private static final int ALLIES = 2;

  /** The sides by the majority of the teams' players. */
  static MatchSides of(MatchSlots match, SessionTeams teams) {
    Team first = match.round1() == null ? null : teams.onAxis(match.round1());
    Team second = match.round2() == null ? null : teams.onAxis(match.round2());
    if (first == null && second == null) {
      return new MatchSides(null, true);
    }
    Team onAxisFirst = first != null ? first : second.other();
    return new MatchSides(onAxisFirst == Team.A ? AXIS : ALLIES, first != null && first == second);
  }
}
