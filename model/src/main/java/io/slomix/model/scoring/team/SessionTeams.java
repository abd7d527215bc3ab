package io.slomix.model.scoring.team;

import io.slomix.model.scoring.round.ScoredRound;
import io.slomix.model.scoring.row.SessionPlayer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The teams of one session, followed through its rounds (consumers 3.4). A function of the set of
 * rounds. Only counting rounds teach something; of the others it is told who stands where.
 */
public final class SessionTeams {

  /** Rounds in a row on the other side after which a player has changed teams. */
  private static final int ROUNDS_TO_CHANGE = 3;

  private final List<ScoredRound> counted;
  private final Map<String, Team> current;
  private final Map<String, Integer> strayed = new HashMap<>();
  private final Map<String, Team> onAxis = new HashMap<>();
  private final List<TeamRound> followed = new ArrayList<>();
  private final Map<Team, Set<String>> members = new EnumMap<>(Team.class);
  private final Map<Team, Map<String, Integer>> stood = new EnumMap<>(Team.class);
  private final Map<String, String> names = new TreeMap<>();
  private final Set<String> unassigned = new TreeSet<>();
  private final TeamConfidence confidence;

  private SessionTeams(List<ScoredRound> rounds) {
    this.counted = rounds.stream().filter(ScoredRound::counted).toList();
    this.current = new TreeMap<>();
    for (Team team : Team.values()) {
      members.put(team, new TreeSet<>());
      stood.put(team, new TreeMap<>());
    }
    Founders.of(counted).forEach(this::join);
    rounds.forEach(this::follow);
    unassigned.removeAll(current.keySet());
    this.confidence = TeamConfidence.of(followed, unassigned);
  }

  /**
   * The teams of a session.
   *
   * @param rounds its rounds with a number, in any order
   */
  public static SessionTeams of(Collection<ScoredRound> rounds) {
    return new SessionTeams(
        rounds.stream().filter(r -> r.number() != null).sorted(ScoredRound.BY_END).toList());
  }

  /** Whether there are two teams. */
  public boolean available() {
    return !current.isEmpty();
  }

  /** How certain they are. */
  public TeamConfidence confidence() {
    return confidence;
  }

  /** The team on the Axis side of a round, by fingerprint; null when it cannot be told. */
  public Team onAxis(ScoredRound round) {
    return onAxis.get(round.fingerprint());
  }

  /** The counting rounds in order. */
  List<TeamRound> rounds() {
    return followed;
  }

  /** The counting rounds. */
  public List<ScoredRound> counted() {
    return counted;
  }

  /** Everybody who was ever member of a team and stood with it, in stored order. */
  public List<SessionPlayer> players(String sessionKey) {
    List<SessionPlayer> players = new ArrayList<>();
    for (Team team : Team.values()) {
      List<Map.Entry<String, Integer>> ranked =
          stood.get(team).entrySet().stream()
              .filter(player -> members.get(team).contains(player.getKey()))
              .sorted(
                  Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                      .thenComparing(Map.Entry.comparingByKey()))
              .toList();
      for (int i = 0; i < ranked.size(); i++) {
        String guid = ranked.get(i).getKey();
        players.add(
            new SessionPlayer(
                sessionKey, team.name(), guid, names.get(guid), ranked.get(i).getValue(), i));
      }
    }
    return players;
  }

  private void follow(ScoredRound round) {
    Lineup lineup = Lineup.of(round);
    Team axisTeam = Votes.teamOnAxis(lineup, current);
    onAxis.put(round.fingerprint(), axisTeam);
    if (!round.counted()) {
      return;
    }
    followed.add(new TeamRound(round.fingerprint(), lineup, axisTeam));
    names.putAll(lineup.all());
    unassigned.addAll(lineup.all().keySet());
    if (axisTeam != null) {
      place(lineup.axis().keySet(), axisTeam);
      place(lineup.allies().keySet(), axisTeam.other());
    }
  }

  /** Everybody on a side of a round stood with its team; newcomers join its own people. */
  private void place(Set<String> side, Team team) {
    int forA = Votes.forTeamA(side, current);
    boolean ownPeople = team == Team.A ? forA > 0 : forA < 0;
    for (String guid : side) {
      Team own = current.get(guid);
      if (own == team) {
        strayed.remove(guid);
      } else if (own == null ? ownPeople : hasChanged(guid)) {
        strayed.remove(guid);
        join(guid, team);
      }
      stood.get(team).merge(guid, 1, Integer::sum);
    }
  }

  private boolean hasChanged(String guid) {
    return strayed.merge(guid, 1, Integer::sum) >= ROUNDS_TO_CHANGE;
  }

  private void join(String guid, Team team) {
    current.put(guid, team);
    members.get(team).add(guid);
  }
}
