package io.slomix.sinks.postgres.document;

import com.fasterxml.jackson.core.JsonGenerator;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evening.round.MergedRound;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.result.PlayerResult;
import io.slomix.model.result.RoundResult;
import io.slomix.model.result.StatsFileFacts;
import io.slomix.sinks.postgres.document.leg.EndstatsJson;
import io.slomix.sinks.postgres.document.leg.LuaJson;
import io.slomix.sinks.postgres.document.leg.ResetJson;
import io.slomix.sinks.postgres.document.leg.RoundJson;
import io.slomix.sinks.postgres.document.leg.StatsFileJson;
import io.slomix.sinks.postgres.document.row.DocumentText;
import io.slomix.sinks.postgres.document.row.JsonRow;
import java.io.IOException;

/**
 * Writes a round as the document of {@code apply_round}. Keys are column names; the order of
 * everything is fixed, so that equal rounds are equal texts. A part that the round has no evidence
 * of is left out.
 */
public final class RoundDocumentJson {

  private RoundDocumentJson() {}

  /** The document of a round. */
  public static String write(MergedRound round) {
    return DocumentText.of(json -> write(json, round), round.facts().revision());
  }

  private static void write(JsonGenerator json, MergedRound round) throws IOException {
    RoundFacts facts = round.facts();
    JsonRow row = new JsonRow(json);
    row.text("server", facts.server())
        .text("round_fingerprint", facts.fingerprint())
        .texts("aliases", facts.aliases());
    json.writeFieldName("round");
    RoundJson.write(row, round);
    json.writeArrayFieldStart("files");
    if (round.stats() != null) {
      StatsFileJson.write(row, round.stats().file());
      for (StatsFileFacts duplicate : round.stats().duplicates()) {
        StatsFileJson.write(row, duplicate);
      }
    }
    json.writeEndArray();
    if (round.stats() != null) {
      players(json, row, round.stats());
      resets(json, round.stats());
    }
    if (round.lua() != null) {
      LuaJson.write(json, round.lua(), round.spawns());
    }
    if (round.endstats() != null) {
      EndstatsJson.write(json, round.endstats(), round.rosterNames());
    }
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
      if (player.outcome().playerClass().isReset()) {
        ResetJson.write(json, player.outcome(), round.differential(), round.file().matchId());
      }
    }
    json.writeEndArray();
  }
}
