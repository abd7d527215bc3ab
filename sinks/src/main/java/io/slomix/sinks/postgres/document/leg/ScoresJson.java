package io.slomix.sinks.postgres.document.leg;

import com.fasterxml.jackson.core.JsonGenerator;
import io.slomix.model.scoring.EveningScores;
import io.slomix.model.scoring.row.LineupChange;
import io.slomix.model.scoring.row.MatchResult;
import io.slomix.model.scoring.row.SessionPlayer;
import io.slomix.model.scoring.row.SessionResult;
import io.slomix.sinks.postgres.document.row.JsonRow;
import java.io.IOException;

/** Writes what an evening comes to: matches, sessions, teams, line-ups (consumers 3.4-3.6). */
public final class ScoresJson {

  private ScoresJson() {}

  public static void write(JsonGenerator json, EveningScores scores) throws IOException {
    JsonRow row = new JsonRow(json);
    json.writeArrayFieldStart("matches");
    for (MatchResult match : scores.matches()) {
      match(row, match);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("sessions");
    for (SessionResult session : scores.sessions()) {
      session(row, session);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("session_players");
    for (SessionPlayer player : scores.players()) {
      player(row, player);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("lineup_changes");
    for (LineupChange change : scores.lineupChanges()) {
      change(row, change);
    }
    json.writeEndArray();
  }

  private static void match(JsonRow row, MatchResult match) throws IOException {
    row.begin()
        .text("match_id", match.matchId())
        .text("map", match.map())
        .text("session_key", match.sessionKey())
        .text("round1", match.round1())
        .text("round2", match.round2())
        .text("status", match.status())
        .number("completeness_pct", match.completenessPct())
        .number("first_end", match.firstEnd())
        .number("last_end", match.lastEnd())
        .number("play_sequence", match.playSequence())
        .flag("provisional", match.provisional())
        .flag("counted", match.counted())
        .text("winner", match.winner())
        .number("team_a_points", match.teamAPoints())
        .number("team_b_points", match.teamBPoints())
        .number("team_a_time_s", match.teamATimeS())
        .number("team_b_time_s", match.teamBTimeS())
        .number("winner_side", match.winnerSide())
        .number("team_a_r1_side", match.teamAR1Side())
        .number("team_a_r2_side", match.teamAR2Side())
        .number("r1_defender_side", match.r1DefenderSide())
        .text("scoring_source", match.scoringSource())
        .text("note", match.note())
        .end();
  }

  private static void session(JsonRow row, SessionResult session) throws IOException {
    row.begin()
        .text("session_key", session.sessionKey())
        .number("first_end", session.firstEnd())
        .number("last_end", session.lastEnd())
        .number("rounds", session.rounds())
        .text("team_a_name", session.teamAName())
        .text("team_b_name", session.teamBName())
        .number("team_a_score", session.teamAScore())
        .number("team_b_score", session.teamBScore())
        .text("scale", session.scale())
        .text("confidence", session.confidence())
        .flag("available", session.available())
        .text("reason", session.reason())
        .text("format", session.format())
        .number("winning_team", session.winningTeam())
        .flag("has_substitutions", session.hasSubstitutions())
        .end();
  }

  private static void player(JsonRow row, SessionPlayer player) throws IOException {
    row.begin()
        .text("session_key", player.sessionKey())
        .text("team", player.team())
        .text("guid8", player.guid8())
        .text("name", player.name())
        .number("rounds", player.rounds())
        .number("ordinal", player.ordinal())
        .end();
  }

  private static void change(JsonRow row, LineupChange change) throws IOException {
    row.begin()
        .text("session_key", change.sessionKey())
        .number("ordinal", change.ordinal())
        .text("round_fingerprint", change.roundFingerprint())
        .text("team", change.team())
        .word("change", change.change())
        .text("out_guid8", change.outGuid8())
        .text("out_name", change.outName())
        .text("in_guid8", change.inGuid8())
        .text("in_name", change.inName())
        .end();
  }
}
