package io.slomix.model.scoring;

import io.slomix.model.scoring.round.ScoredRound;
import io.slomix.model.scoring.row.LineupChange;
import io.slomix.model.scoring.row.LineupChange.Change;
import io.slomix.model.scoring.row.MatchResult;
import io.slomix.model.scoring.row.SessionResult;
import io.slomix.model.scoring.stopwatch.ScoreScale;
import io.slomix.model.scoring.team.SessionTeams;
import io.slomix.model.scoring.team.Team;
import io.slomix.model.scoring.team.TeamFormat;
import java.util.List;

/** Sums the matches of one session (consumers 3.5, session score object). */
final class SessionScore {

  private SessionScore() {}

  /**
   * The score of a session.
   *
   * @param rounds every round of it in order, at least one
   * @param matches every match of it
   */
  static SessionResult of(
      String key,
      List<ScoredRound> rounds,
      SessionTeams teams,
      List<MatchResult> matches,
      List<LineupChange> changes,
      ScoreScale scale) {
    List<MatchResult> counted = matches.stream().filter(MatchResult::counted).toList();
    String reason = reason(teams, counted);
    boolean available = reason == null;
    int a = counted.stream().mapToInt(MatchResult::teamAPoints).sum();
    int b = counted.stream().mapToInt(MatchResult::teamBPoints).sum();
    return new SessionResult(
        key,
        rounds.get(0).end(),
        rounds.get(rounds.size() - 1).end(),
        teams.counted().size(),
        Team.A.defaultName(),
        Team.B.defaultName(),
        available ? (Integer) a : null,
        available ? (Integer) b : null,
        scale.name(),
        teams.available() ? teams.confidence().word() : null,
        available,
        reason,
        TeamFormat.of(teams),
        available ? winningTeam(a, b) : 0,
        changes.stream().anyMatch(change -> change.change() == Change.SUBSTITUTION));
  }

  private static String reason(SessionTeams teams, List<MatchResult> counted) {
    if (teams.counted().isEmpty()) {
      return "no round counts";
    }
    if (!teams.available()) {
      return "no two teams";
    }
    return counted.isEmpty() ? "no match counts" : null;
  }

  private static int winningTeam(int a, int b) {
    if (a == b) {
      return 0;
    }
    return a > b ? 1 : 2;
  }
}
