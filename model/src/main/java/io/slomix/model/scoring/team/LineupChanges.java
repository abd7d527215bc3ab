package io.slomix.model.scoring.team;

import io.slomix.model.scoring.row.LineupChange;
import io.slomix.model.scoring.row.LineupChange.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds who was replaced, came or left between consecutive counting rounds of a session (consumers
 * 3.6).
 *
 * <p>A team is compared with itself on whatever side it stands. Who replaced whom cannot be known
 * when several change at once: they are matched in the order of their guids. Rounds whose teams
 * cannot be told are passed over.
 */
public final class LineupChanges {

  private final String sessionKey;
  private final List<LineupChange> changes = new ArrayList<>();

  private LineupChanges(String sessionKey) {
    this.sessionKey = sessionKey;
  }

  /** The changes of a session, in order of rounds, then teams. */
  public static List<LineupChange> of(String sessionKey, SessionTeams teams) {
    LineupChanges found = new LineupChanges(sessionKey);
    TeamRound previous = null;
    for (TeamRound round : teams.rounds()) {
      if (round.told()) {
        if (previous != null) {
          for (Team team : Team.values()) {
            found.compare(team, previous.of(team), round);
          }
        }
        previous = round;
      }
    }
    return List.copyOf(found.changes);
  }

  private void compare(Team team, Map<String, String> before, TeamRound round) {
    List<Map.Entry<String, String>> gone = without(before, round.of(team));
    List<Map.Entry<String, String>> come = without(round.of(team), before);
    for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
      Map.Entry<String, String> out = i < gone.size() ? gone.get(i) : null;
      Map.Entry<String, String> in = i < come.size() ? come.get(i) : null;
      Change change =
          out == null ? Change.LATE_JOIN : in == null ? Change.LEAVE : Change.SUBSTITUTION;
      changes.add(
          new LineupChange(
              sessionKey,
              changes.size(),
              round.fingerprint(),
              team.name(),
              change,
              out == null ? null : out.getKey(),
              out == null ? null : out.getValue(),
              in == null ? null : in.getKey(),
              in == null ? null : in.getValue()));
    }
  }

  private static List<Map.Entry<String, String>> without(
      Map<String, String> people, Map<String, String> others) {
    TreeMap<String, String> rest = new TreeMap<>(people);
    rest.keySet().removeAll(others.keySet());
    return List.copyOf(rest.entrySet());
  }
}
