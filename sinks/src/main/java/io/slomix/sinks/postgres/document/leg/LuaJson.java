package io.slomix.sinks.postgres.document.leg;

import com.fasterxml.jackson.core.JsonGenerator;
import io.slomix.model.lua.LuaPause;
import io.slomix.model.lua.LuaPlayer;
import io.slomix.model.merge.row.LuaRoundRow;
import io.slomix.model.merge.row.LuaSpawnRow;
import io.slomix.sinks.postgres.document.row.JsonRow;
import java.io.IOException;
import java.util.List;

/** Writes the rows of {@code lua_round} and {@code lua_spawn} (lua-round-event 8.1, 8.2). */
public final class LuaJson {

  private LuaJson() {}

  public static void write(JsonGenerator json, LuaRoundRow lua, List<LuaSpawnRow> spawns)
      throws IOException {
    JsonRow row = new JsonRow(json);
    json.writeFieldName("lua");
    row.begin();
    identity(row, lua);
    timing(row, lua);
    row.number("surrender_team", lua.surrenderTeam())
        .text("surrender_caller_guid", lua.surrenderCallerGuid())
        .text("surrender_caller_name", lua.surrenderCallerName())
        .number("axis_score", lua.axisScore())
        .number("allies_score", lua.alliesScore());
    players(json, "axis_players", lua.axisPlayers());
    players(json, "allies_players", lua.alliesPlayers());
    row.text("lua_version", lua.luaVersion())
        .text("source", lua.source())
        .text("link_status", lua.linkStatus())
        .text("confidence", lua.confidence())
        .text("link_reason", lua.linkReason());
    row.texts("remarks", lua.remarks());
    pauses(json, lua.pauses());
    row.end();
    json.writeArrayFieldStart("spawns");
    for (LuaSpawnRow spawn : spawns) {
      spawn(row, spawn);
    }
    json.writeEndArray();
  }

  private static void identity(JsonRow row, LuaRoundRow lua) throws IOException {
    row.text("map", lua.map())
        .text("map_raw", lua.mapRaw())
        .number("round_number", lua.roundNumber())
        .number("label", lua.label())
        .text("match_id", lua.matchId())
        .text("lua_match_id", lua.luaMatchId())
        .number("winner", lua.winner())
        .number("defender", lua.defender())
        .text("end_reason_raw", lua.endReasonRaw())
        .word("end_reason", lua.endReason())
        .flag("aborted", lua.aborted())
        .flag("ghost", lua.ghost());
  }

  private static void timing(JsonRow row, LuaRoundRow lua) throws IOException {
    row.number("round_start_unix", lua.roundStartUnix())
        .number("round_end_unix", lua.roundEndUnix())
        .number("playtime_seconds", lua.playtimeSeconds())
        .number("time_limit_seconds", lua.timeLimitSeconds())
        .number("pause_count", lua.pauseCount())
        .number("pause_seconds", lua.pauseSeconds())
        .number("warmup_seconds", lua.warmupSeconds())
        .number("warmup_start_unix", lua.warmupStartUnix())
        .number("warmup_end_unix", lua.warmupEndUnix());
  }

  private static void players(JsonGenerator json, String column, List<LuaPlayer> players)
      throws IOException {
    json.writeArrayFieldStart(column);
    for (LuaPlayer player : players) {
      new JsonRow(json).begin().text("guid", player.guid()).text("name", player.name()).end();
    }
    json.writeEndArray();
  }

  private static void pauses(JsonGenerator json, List<LuaPause> pauses) throws IOException {
    json.writeArrayFieldStart("pauses");
    for (LuaPause pause : pauses) {
      new JsonRow(json)
          .begin()
          .number("n", pause.number())
          .number("start", pause.startUnix())
          .number("end", pause.endUnix())
          .number("sec", pause.seconds())
          .end();
    }
    json.writeEndArray();
  }

  private static void spawn(JsonRow row, LuaSpawnRow spawn) throws IOException {
    row.begin()
        .text("guid", spawn.guid())
        .number("ordinal", spawn.ordinal())
        .text("guid8", spawn.guid8())
        .text("name", spawn.name())
        .number("spawns", spawn.spawns())
        .number("deaths", spawn.deaths())
        .number("dead_seconds", spawn.deadSeconds())
        .number("avg_respawn_seconds", spawn.avgRespawnSeconds())
        .number("max_respawn_seconds", spawn.maxRespawnSeconds())
        .end();
  }
}
