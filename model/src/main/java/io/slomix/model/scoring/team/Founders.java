package io.slomix.model.scoring.team;

import io.slomix.model.scoring.round.ScoredRound;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the two teams that a session begins with (consumers 3.4, rules 1, 4 and 5). */
final class Founders {

  private Founders() {}

  /**
   * The team of every founding player: the sides of the first counting round 1. Where that round is
   * no evidence - it has not two sides, or none of its players is ever seen again - the teams are
   * found by who stood with whom.
   *
   * @param counted the counting rounds of the session in order
   * @return empty when there are no two teams
   */
  static Map<String, Team> of(List<ScoredRound> counted) {
    List<Lineup> lineups = counted.stream().map(Lineup::of).toList();
    int first = firstRound1(counted);
    if (first < 0 || !lineups.get(first).twoSided() || isStale(lineups, first)) {
      return CoMembership.teams(lineups);
    }
    Map<String, Team> teams = new TreeMap<>();
    lineups.get(first).axis().keySet().forEach(guid -> teams.put(guid, Team.A));
    lineups.get(first).allies().keySet().forEach(guid -> teams.put(guid, Team.B));
    return teams;
  }

  private static int firstRound1(List<ScoredRound> counted) {
    for (int i = 0; i < counted.size(); i++) {
      if (counted.get(i).number() == 1) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isStale(List<Lineup> lineups, int first) {
    Map<String, String> founding = lineups.get(first).all();
    List<Lineup> later = lineups.subList(first + 1, lineups.size());
    return later.size() > 1
        && later.stream().allMatch(l -> Collections.disjoint(l.all().keySet(), founding.keySet()));
  }
}
