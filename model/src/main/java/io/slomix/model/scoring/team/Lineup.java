package io.slomix.model.scoring.team;

import io.slomix.model.scoring.round.RosterPlayer;
import io.slomix.model.scoring.round.ScoredRound;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who stood on which side in one round, by guid. A guid that stands on both sides tells nobody
 * apart and is left out.
 *
 * @param axis names by guid
 * @param allies names by guid
 */
record Lineup(Map<String, String> axis, Map<String, String> allies) {

  private static final int AXIS = 1;
  private static final int ALLIES = 2;

  static Lineup of(ScoredRound round) {
    Map<String, String> axis = side(round, AXIS);
    Map<String, String> allies = side(round, ALLIES);
    TreeMap<String, String> onAxis = new TreeMap<>(axis);
    onAxis.keySet().removeAll(allies.keySet());
    TreeMap<String, String> onAllies = new TreeMap<>(allies);
    onAllies.keySet().removeAll(axis.keySet());
    return new Lineup(onAxis, onAllies);
  }

  /** Both sides have somebody. */
  boolean twoSided() {
    return !axis.isEmpty() && !allies.isEmpty();
  }

  /** Everybody. */
  Map<String, String> all() {
    TreeMap<String, String> all = new TreeMap<>(axis);
    all.putAll(allies);
    return all;
  }

  /** Those who stood where a team stood. */
  Map<String, String> of(Team team, Team onAxis) {
    return team == onAxis ? axis : allies;
  }

  /** Of names that share a guid the first in alphabetical order: roster order means nothing. */
  private static Map<String, String> side(ScoredRound round, int side) {
    Map<String, String> names = new TreeMap<>();
    for (RosterPlayer player : round.roster()) {
      if (player.side() == side) {
        names.merge(player.guid8(), player.name(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    return names;
  }
}
