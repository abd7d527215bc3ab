package io.slomix.model.scoring;

import io.slomix.model.scoring.match.MatchAssembly;
import io.slomix.model.scoring.match.MatchSlots;
import io.slomix.model.scoring.match.SessionJoin;
import io.slomix.model.scoring.round.ScoredRound;
import io.slomix.model.scoring.row.LineupChange;
import io.slomix.model.scoring.row.MatchResult;
import io.slomix.model.scoring.row.SessionPlayer;
import io.slomix.model.scoring.row.SessionResult;
import io.slomix.model.scoring.stopwatch.ScoreScale;
import io.slomix.model.scoring.team.LineupChanges;
import io.slomix.model.scoring.team.SessionTeams;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores an evening of one server (consumers 3.4 to 3.6, R9, R16 to R18). Pure and total: the same
 * set of rounds, in whatever order, gives the same rows.
 */
public final class EveningScoring {

  private static final SessionTeams NO_TEAMS = SessionTeams.of(List.of());

  private final ScoreScale scale;
  private final Map<String, String> sessionKeys;
  private final List<MatchSlots> matches;
  private final Map<String, List<ScoredRound>> sessions = new TreeMap<>();
  private final Map<String, SessionTeams> teams = new HashMap<>();

  private EveningScoring(List<ScoredRound> rounds, ScoreScale scale) {
    this.scale = scale;
    this.sessionKeys = SessionJoin.keys(rounds);
    this.matches = MatchAssembly.of(rounds);
    for (ScoredRound round : rounds) {
      String key = sessionKeys.get(round.fingerprint());
      if (key != null) {
        sessions.computeIfAbsent(key, none -> new ArrayList<>()).add(round);
      }
    }
    sessions.forEach((key, ofSession) -> teams.put(key, SessionTeams.of(ofSession)));
  }

  /**
   * Scores an evening.
   *
   * @param rounds every round of the evening, each fingerprint once, in any order
   */
  public static EveningScores score(Collection<ScoredRound> rounds, ScoreScale scale) {
    List<ScoredRound> ordered = rounds.stream().sorted(ScoredRound.BY_END).toList();
    return new EveningScoring(ordered, scale).scores(ordered);
  }

  private EveningScores scores(List<ScoredRound> rounds) {
    List<MatchResult> results = matchResults();
    List<SessionResult> ofSessions = new ArrayList<>();
    List<SessionPlayer> players = new ArrayList<>();
    List<LineupChange> changes = new ArrayList<>();
    List<String> keys = new ArrayList<>(sessions.keySet());
    keys.sort((a, b) -> ScoredRound.BY_END.compare(sessions.get(a).get(0), sessions.get(b).get(0)));
    for (String key : keys) {
      SessionTeams sessionTeams = teams.get(key);
      List<LineupChange> ofSession = LineupChanges.of(key, sessionTeams);
      ofSessions.add(
          SessionScore.of(
              key,
              sessions.get(key),
              sessionTeams,
              results.stream().filter(m -> key.equals(m.sessionKey())).toList(),
              ofSession,
              scale));
      players.addAll(sessionTeams.players(key));
      changes.addAll(ofSession);
    }
    return new EveningScores(results, ofSessions, players, changes, places(rounds));
  }

  private List<MatchResult> matchResults() {
    Map<String, Integer> plays = new HashMap<>();
    List<MatchResult> results = new ArrayList<>();
    for (MatchSlots match : matches) {
      String session = sessionOf(match);
      String play = session + '|' + match.first().map().toLowerCase(Locale.ROOT);
      results.add(
          MatchScore.of(
              match,
              session,
              plays.merge(play, 1, Integer::sum),
              session == null ? NO_TEAMS : teams.get(session),
              scale));
    }
    return results;
  }

  /** The session of a match is that of its first round that has one. */
  private String sessionOf(MatchSlots match) {
    String ofFirst = sessionKeys.get(match.first().fingerprint());
    return ofFirst != null ? ofFirst : sessionKeys.get(match.last().fingerprint());
  }

  private List<RoundPlace> places(List<ScoredRound> rounds) {
    Map<String, String> matchIds = new HashMap<>();
    for (MatchSlots match : matches) {
      matchIds.put(match.first().fingerprint(), match.id());
      matchIds.put(match.last().fingerprint(), match.id());
    }
    return rounds.stream()
        .map(ScoredRound::fingerprint)
        .sorted()
        .map(round -> new RoundPlace(round, matchIds.get(round), sessionKeys.get(round)))
        .toList();
  }
}
