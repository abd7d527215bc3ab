package io.slomix.model.scoring.team;

import java.util.Map;
import java.util.Set;

/** Reads from known players which team stands on which side of a round (consumers 3.4, rule 2). */
final class Votes {

  private Votes() {}

  /**
   * The team that stands on the Axis side: the majority of all known players says it, and each side
   * has somebody of the team that it is taken for.
   *
   * @return null when it cannot be told
   */
  static Team teamOnAxis(Lineup lineup, Map<String, Team> teams) {
    int votes = forTeamA(lineup.axis().keySet(), teams) - forTeamA(lineup.allies().keySet(), teams);
    if (votes == 0) {
      return null;
    }
    Team onAxis = votes > 0 ? Team.A : Team.B;
    boolean bothSeen =
        lineup.axis().keySet().stream().anyMatch(guid -> teams.get(guid) == onAxis)
            && lineup.allies().keySet().stream()
                .anyMatch(guid -> teams.get(guid) == onAxis.other());
    return bothSeen ? onAxis : null;
  }

  /** How many more of a side's players are of team A than of team B. */
  static int forTeamA(Set<String> side, Map<String, Team> teams) {
    int votes = 0;
    for (String guid : side) {
      Team team = teams.get(guid);
      votes += team == Team.A ? 1 : team == Team.B ? -1 : 0;
    }
    return votes;
  }
}
