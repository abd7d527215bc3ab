package io.slomix.model.scoring.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds two teams by votes: who stood with whom, who against whom (consumers 3.4, rule 4). Starts
 * with the player of most rounds; who has no vote when all others are placed, or as many for either
 * team, goes to team B. Team A is the one that was Axis first.
 */
final class CoMembership {

  private final List<Lineup> lineups;
  private final Map<String, Team> teams = new TreeMap<>();

  private CoMembership(List<Lineup> lineups) {
    this.lineups = lineups;
  }

  /** The team of every player; empty when there are no two teams. */
  static Map<String, Team> teams(List<Lineup> lineups) {
    CoMembership votes = new CoMembership(lineups.stream().filter(Lineup::twoSided).toList());
    votes.place();
    return votes.teams.containsValue(Team.A) && votes.teams.containsValue(Team.B)
        ? votes.oriented()
        : Map.of();
  }

  private void place() {
    List<String> waiting = byRounds();
    if (!waiting.isEmpty()) {
      teams.put(waiting.remove(0), Team.A);
    }
    while (placeVoted(waiting)) {
      // Everybody placed may be a vote for somebody who waits.
    }
    waiting.forEach(guid -> teams.put(guid, Team.B));
  }

  private boolean placeVoted(List<String> waiting) {
    boolean placed = false;
    for (Iterator<String> next = waiting.iterator(); next.hasNext(); ) {
      String guid = next.next();
      int votes = votesForA(guid);
      if (votes != 0) {
        teams.put(guid, votes > 0 ? Team.A : Team.B);
        next.remove();
        placed = true;
      }
    }
    return placed;
  }

  private int votesForA(String guid) {
    int votes = 0;
    for (Lineup lineup : lineups) {
      int axisForA =
          Votes.forTeamA(lineup.axis().keySet(), teams)
              - Votes.forTeamA(lineup.allies().keySet(), teams);
      votes += lineup.axis().containsKey(guid) ? axisForA : 0;
      votes -= lineup.allies().containsKey(guid) ? axisForA : 0;
    }
    return votes;
  }

  private List<String> byRounds() {
    Map<String, Integer> rounds = new HashMap<>();
    lineups.forEach(l -> l.all().keySet().forEach(guid -> rounds.merge(guid, 1, Integer::sum)));
    return new ArrayList<>(
        rounds.keySet().stream()
            .sorted(
                Comparator.comparing((String guid) -> rounds.get(guid))
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList());
  }

  private Map<String, Team> oriented() {
    Team onAxis =
        lineups.stream()
            .map(l -> Votes.teamOnAxis(l, teams))
            .filter(team -> team != null)
            .findFirst()
            .orElse(Team.A);
    if (onAxis == Team.B) {
      teams.replaceAll((guid, team) -> team.other());
    }
    return teams;
  }
}
