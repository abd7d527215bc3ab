package io.slomix.sinks.postgres.document;

import com.fasterxml.jackson.core.JsonGenerator;
import io.slomix.model.correlate.RoundFacts;
import io.slomix.model.differential.PlayerClass;
import io.slomix.model.match.FileStatus;
import io.slomix.model.result.PlayerResult;
import io.slomix.model.result.RoundResult;
import io.slomix.model.result.StatsFileFacts;
import java.io.IOException;

/**
 * Writes a round as the document of {@code apply_round}. Keys are column names; the order of
 * everything is fixed, so that equal rounds are equal texts.
 */
public final class RoundDocumentJson {

  private RoundDocumentJson() {}

  /** The document of a round. */
  public static String write(RoundResult round) {
    return DocumentText.of(json -> write(json, round), round.facts().revision());
  }

  private static void write(JsonGenerator json, RoundResult round) throws IOException {
    RoundFacts facts = round.facts();
    JsonRow row = new JsonRow(json);
    row.text("server", facts.server())
        .text("round_fingerprint", facts.fingerprint())
        .texts("aliases", facts.aliases());
    json.writeFieldName("round");
    roundColumns(row, round);
    json.writeArrayFieldStart("files");
    StatsFileJson.write(row, round.file());
    for (StatsFileFacts duplicate : round.duplicates()) {
      StatsFileJson.write(row, duplicate);
    }
    json.writeEndArray();
    players(json, row, round);
    resets(json, round);
  }

  private static void roundColumns(JsonRow row, RoundResult round) throws IOException {
    StatsFileFacts file = round.file();
    row.begin()
        .text("file", file.file())
        .text("map", file.name().map())
        .number("round_number", file.roundNumber())
        .number("label", file.name().label())
        .word("status", file.status())
        .text("match_id", file.matchId())
        .text("session_key", round.facts().sessionKey())
        .number("round_end", file.roundEnd())
        .flag("counted", file.counted())
        .flag("is_bot_round", round.botRound())
        .number("bots", round.bots())
        .number("humans", round.humans())
        .text("legs", "stats");
    row.texts("aliases", round.facts().aliases());
    finalColumns(row, file);
    row.end();
  }

  /** What the merged round says; with the stats leg alone it says what the file says (R7). */
  private static void finalColumns(JsonRow row, StatsFileFacts file) throws IOException {
    boolean decided = file.outcome() != null;
    row.number("final_winner", file.winner())
        .number("final_defender", file.sides().defender())
        .word("final_end_reason", decided ? file.outcome().endReason() : null)
        .number("final_duration_s", StatsFileJson.seconds(file.duration()))
        .word("final_duration_source", file.duration() == null ? null : file.duration().source())
        .number("final_start", (Number) null)
        .number("final_end", file.roundEnd())
        .word("final_stopwatch_state", decided ? file.outcome().state() : null);
  }

  private static void players(JsonGenerator json, JsonRow row, RoundResult round)
      throws IOException {
    ColumnRows players = new ColumnRows();
    ColumnRows weapons = new ColumnRows();
    for (PlayerResult player : round.players()) {
      PlayerJson.writePlayer(players, player);
      PlayerJson.writeWeapons(weapons, player.outcome());
    }
    players.writeTo(json, "players");
    weapons.writeTo(json, "weapons");
    json.writeArrayFieldStart("unpaired_totals");
    if (round.file().status() == FileStatus.UNPAIRED) {
      for (PlayerResult player : round.players()) {
        PlayerJson.writeUnpairedTotal(row, player.outcome());
      }
    }
    json.writeEndArray();
  }

  private static void resets(JsonGenerator json, RoundResult round) throws IOException {
    json.writeArrayFieldStart("resets");
    for (PlayerResult player : round.players()) {
      PlayerClass playerClass = player.outcome().playerClass();
      if (playerClass.isReset()) {
        ResetJson.write(json, player.outcome(), round.differential(), round.file().matchId());
      }
    }
    json.writeEndArray();
  }
}
