package io.slomix.sources.sample.leg;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.slomix.model.evidence.Sha256;
import io.slomix.sources.sample.match.Ending;
import io.slomix.sources.sample.truth.PlayerTruth;
import io.slomix.sources.sample.truth.SampleRound;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes the {@code STATS_READY} message of a round, as version 1.7.2 does (lua-round-event 3). */
final class LuaMessageText {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int GUID_DIGITS = 32;

  private LuaMessageText() {}

  /** Writes values into an open generator. */
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  static String of(SampleRound round) {
    return text(json -> write(json, round));
  }

  static String text(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      content.write(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  static void write(JsonGenerator json, SampleRound round) throws IOException {
    json.writeStartObject();
    json.writeStringField("username", "ET:Legacy Stats");
    json.writeStringField("content", "STATS_READY");
    json.writeArrayFieldStart("embeds");
    json.writeStartObject();
    json.writeStringField("title", "Round Complete: %s R%d".formatted(round.map(), round.label()));
    json.writeArrayFieldStart("fields");
    fields(json, round);
    json.writeEndArray();
    json.writeObjectFieldStart("footer");
    json.writeStringField("text", "Slomix Lua Webhook v1.7.2");
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The whole guid of a player; stats files have its first eight characters. */
  static String guid(PlayerTruth player) {
    String more = Sha256.hex(player.guid8().getBytes(StandardCharsets.UTF_8));
    return (player.guid8() + more.toUpperCase(Locale.ROOT)).substring(0, GUID_DIGITS);
  }

  private static void fields(JsonGenerator json, SampleRound round) throws IOException {
    boolean regular = round.ending() != Ending.MAP_CHANGE;
    field(json, "Map", round.map());
    field(json, "Round", round.label());
    field(json, "Winner", regular ? round.winner() : 0);
    field(json, "Defender", round.defender());
    field(json, "Lua_Playtime", round.durationMs() / 1000 + " sec");
    field(json, "Lua_Timelimit", limit(round.limitSeconds()));
    field(json, "Lua_Pauses", "0 (0 sec)");
    field(json, "Lua_EndReason", reason(round));
    field(json, "Lua_Warmup", "30 sec");
    field(json, "Lua_WarmupStart", round.start().getEpochSecond() - 30);
    field(json, "Lua_RoundStart", round.start().getEpochSecond());
    field(json, "Lua_RoundEnd", round.end().getEpochSecond());
    boolean gaveUp = round.ending() == Ending.SURRENDER;
    field(json, "Lua_SurrenderTeam", gaveUp ? 3 - round.winner() : 0);
    field(json, "Lua_SurrenderCaller", "");
    field(json, "Lua_SurrenderCallerName", "");
    field(json, "Lua_AxisScore", 0);
    field(json, "Lua_AlliesScore", 0);
    field(json, "Axis_JSON", team(round, 1));
    field(json, "Allies_JSON", team(round, 2));
    field(json, "Lua_Pauses_JSON", "[]");
  }

  private static String reason(SampleRound round) {
    return switch (round.ending()) {
      case OBJECTIVE -> "objective";
      case TIME_LIMIT -> "time_expired";
      case SURRENDER -> "surrender";
      case MAP_CHANGE -> "map_change";
    };
  }

  /** Minutes, with three decimals where they are not whole. */
  private static String limit(long seconds) {
    return seconds % 60 == 0
        ? seconds / 60 + " min"
        : String.format(Locale.ROOT, "%.3f min", seconds / 60.0);
  }

  private static String team(SampleRound round, int side) {
    return text(
        json -> {
          json.writeStartArray();
          for (PlayerTruth player : round.players()) {
            if (player.team() == side) {
              json.writeStartObject();
              json.writeStringField("guid", guid(player));
              json.writeStringField("name", player.name());
              json.writeEndObject();
            }
          }
          json.writeEndArray();
        });
  }

  private static void field(JsonGenerator json, String name, Object value) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeStringField("value", value.toString());
    json.writeEndObject();
  }
}
