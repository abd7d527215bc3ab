package io.slomix.model.scoring;

import io.slomix.model.scoring.row.LineupChange;
import io.slomix.model.scoring.row.MatchResult;
import io.slomix.model.scoring.row.SessionPlayer;
import io.slomix.model.scoring.row.SessionResult;
import java.util.List;

/**
 * Everything that an evening's rounds decide together.
 *
 * @param matches by their first ends
 * @param sessions by their first ends
 * @param players of the sessions' teams
 * @param lineupChanges of the sessions' teams
 * @param places of every round, by fingerprint
 */
public record EveningScores(
    List<MatchResult> matches,
    List<SessionResult> sessions,
    List<SessionPlayer> players,
    List<LineupChange> lineupChanges,
    List<RoundPlace> places) {

  /** Takes copies of the lists. */
  public EveningScores {
    matches = List.copyOf(matches);
    sessions = List.copyOf(sessions);
    players = List.copyOf(players);
    lineupChanges = List.copyOf(lineupChanges);
    places = List.copyOf(places);
  }
}
