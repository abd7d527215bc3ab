package io.slomix.sources.format.lua;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slomix.model.lua.LuaContent;
import io.slomix.model.lua.LuaRound;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message of the current script, worked example A of lua-round-event 3.1, whose fields can be
 * replaced; also as the gametime file of section 4.
 */
final class InventedMessage {

  static final long END = 1_773_435_255L;
  static final String AXIS =
      "[{\"guid\":\"9F3A51C2D07E4B6688AA10CC42D3E7F1\",\"name\":\"Kestrel\"},"
          + "{\"guid\":\"41C0DE77AB19F2E3550099883CA6B1D4\",\"name\":\"morrow.\"}]";
  static final String ALLIES =
      "[{\"guid\":\"C7780B21E4F59A0D3366EE11924FBC58\",\"name\":\"Tin\"},"
          + "{\"guid\":\"0D55F1B86E2C7A9930447712ACDE83B0\",\"name\":\"olive|x\"}]";
  static final String SPAWNS =
      "[{\"guid\":\"9F3A51C2D07E4B6688AA10CC42D3E7F1\",\"name\":\"Kestrel\",\"spawns\":2,"
          + "\"deaths\":1,\"dead_seconds\":9,\"avg_respawn\":9,\"max_respawn\":8}]";

  private final Map<String, String> fields = new LinkedHashMap<>();
  private String footer = "Slomix Lua Webhook v1.7.2";

  private InventedMessage() {}

  static InventedMessage exampleA() {
    InventedMessage message = new InventedMessage();
    message.text("Map", "etl_frostbite").text("Round", "1").text("Winner", "2");
    message.text("Defender", "1").text("Lua_Playtime", "315 sec");
    message.text("Lua_Timelimit", "12 min").text("Lua_Pauses", "1 (33 sec)");
    message.text("Lua_EndReason", "objective").text("Lua_Warmup", "1 sec");
    message.text("Lua_WarmupStart", "1773434906").text("Lua_RoundStart", "1773434907");
    message.text("Lua_RoundEnd", "1773435255").text("Lua_SurrenderTeam", "0");
    message.text("Lua_SurrenderCaller", "").text("Lua_SurrenderCallerName", "");
    message.text("Lua_AxisScore", "0").text("Lua_AlliesScore", "1");
    message.list("Axis_JSON", AXIS).list("Allies_JSON", ALLIES);
    message.list(
        "Lua_Pauses_JSON", "[{\"n\":1,\"start\":1773435001,\"end\":1773435034,\"sec\":33}]");
    return message.text("Lua_SpawnSummary", "Players:4 | Spawns:6 | AvgRespawn:7s");
  }

  static InventedMessage empty() {
    return new InventedMessage();
  }

  /** Sets a field to a string, given as it stands between the quotes. */
  InventedMessage text(String name, String escaped) {
    fields.put(name, '"' + escaped + '"');
    return this;
  }

  /** Sets a field to a text that holds JSON, as the script writes its lists. */
  InventedMessage list(String name, String json) {
    return text(name, json.replace("\\", "\\\\").replace("\"", "\\\""));
  }

  /** Sets a field to any JSON. */
  InventedMessage json(String name, String json) {
    fields.put(name, json);
    return this;
  }

  InventedMessage without(String name) {
    fields.remove(name);
    return this;
  }

  InventedMessage footer(String text) {
    footer = text;
    return this;
  }

  String body() {
    StringBuilder body =
        new StringBuilder(
            "{\n  \"username\": \"ET:Legacy Stats\",\n  \"content\": \"STATS_READY\",\n"
                + "  \"embeds\": [{\n    \"title\": \"Round Complete\",\n    \"fields\": [\n");
    String separator = "      ";
    for (Map.Entry<String, String> field : fields.entrySet()) {
      body.append(separator).append("{\"name\": \"").append(field.getKey());
      body.append("\", \"value\": ").append(field.getValue()).append(", \"inline\": true}");
      separator = ",\n      ";
    }
    return body.append("\n    ],\n    \"footer\": {\"text\": \"")
        .append(footer)
        .append("\"}\n  }]\n}")
        .toString();
  }

  byte[] bytes() {
    return body().getBytes(UTF_8);
  }

  /** The gametime file with this message and the given entries of {@code meta}. */
  byte[] gametime(String meta) {
    return ("{\"meta\":{" + meta + "},\"payload\":" + body() + "}").getBytes(UTF_8);
  }

  LuaRound round() {
    return roundOf(LuaMessageReader.read(bytes()));
  }

  LuaContent.Refusal refusal() {
    return (LuaContent.Refusal) LuaMessageReader.read(bytes());
  }

  static LuaRound roundOf(LuaContent content) {
    return ((LuaContent.Report) content).round();
  }
}
