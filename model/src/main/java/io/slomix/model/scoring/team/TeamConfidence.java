package io.slomix.model.scoring.team;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How certain the teams of a session are (consumers 3.4, rule 4). */
public enum TeamConfidence {
  /** Everybody has a team and in the first three rounds 70 % stood with one. */
  HIGH,
  /** At most one has no team. */
  MEDIUM,
  /** Several have no team. */
  LOW;

  private static final int ROUNDS = 3;
  private static final int PERCENT = 100;
  private static final int LEAST_CONSISTENT_PERCENT = 70;

  /** The word in tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Judges the teams.
   *
   * @param rounds counting rounds in order
   * @param unassigned players of them who never got a team
   */
  static TeamConfidence of(List<TeamRound> rounds, Set<String> unassigned) {
    if (unassigned.size() > 1) {
      return LOW;
    }
    return unassigned.isEmpty() && isConsistent(rounds) ? HIGH : MEDIUM;
  }

  private static boolean isConsistent(List<TeamRound> rounds) {
    Map<String, Boolean> consistent = new HashMap<>();
    Map<String, Team> stood = new HashMap<>();
    for (TeamRound round : rounds.subList(0, Math.min(ROUNDS, rounds.size()))) {
      for (String guid : round.lineup().all().keySet()) {
        Team team = round.stoodWith(guid);
        boolean same = team != null && stood.merge(guid, team, (before, now) -> before) == team;
        consistent.merge(guid, same, Boolean::logicalAnd);
      }
    }
    long kept = consistent.values().stream().filter(Boolean::booleanValue).count();
    return PERCENT * kept >= (long) LEAST_CONSISTENT_PERCENT * consistent.size();
  }
}
