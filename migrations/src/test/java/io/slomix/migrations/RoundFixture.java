package io.slomix.migrations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * A round document under construction: an abandoned first round of invented players, to be changed
 * by the test. The server's clock is UTC.
 */
final class RoundFixture {

  /** 2026-03-01 20:00:00 UTC; fixtures count their seconds from here. */
  static final long EVENING = 1_772_395_200L;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss").withZone(ZoneOffset.UTC);

  final ObjectNode document = new ObjectMapper().createObjectNode();

  private RoundFixture(String server, String fingerprint, long endSecond) {
    String stamp = STAMP.format(Instant.ofEpochSecond(EVENING + endSecond));
    String file = stamp + "-supply-round-1.txt";
    document.put("server", server).put("round_fingerprint", fingerprint).put("revision", 1);
    document.putArray("aliases");
    ObjectNode round = document.putObject("round");
    ObjectNode row = document.putArray("files").addObject();
    for (ObjectNode node : new ObjectNode[] {round, row}) {
      node.put("file", file).put("map", "supply").put("round_number", 1).put("label", 1);
      node.put("status", "ABANDONED").put("match_id", stamp).put("counted", true);
      node.put("round_end", EVENING + endSecond);
    }
    round.put("session_key", server + "|first");
    row.put("stamp", stamp).put("instant", EVENING + endSecond);
    document.putArray("players");
    document.putArray("weapons");
    document.putArray("unpaired_totals");
    document.putArray("resets");
  }

  static RoundFixture round(String server, String fingerprint, long endSecond) {
    return new RoundFixture(server, fingerprint, endSecond);
  }

  static RoundFixture round(String fingerprint, long endSecond) {
    return round("main", fingerprint, endSecond);
  }

  RoundFixture revision(long revision) {
    document.put("revision", revision);
    return this;
  }

  RoundFixture session(String key) {
    round().put("session_key", key);
    return this;
  }

  RoundFixture alias(String alias) {
    ((ArrayNode) document.get("aliases")).add(alias);
    return this;
  }

  /** Status and counting, of the round and its file alike. */
  RoundFixture status(String status, boolean counted) {
    round().put("status", status).put("counted", counted);
    file().put("status", status).put("counted", counted);
    return this;
  }

  /** Number and match, of the round and its file alike. */
  RoundFixture match(String matchId, int roundNumber) {
    round().put("match_id", matchId).put("round_number", roundNumber);
    file().put("match_id", matchId).put("round_number", roundNumber);
    return this;
  }

  /** Adds a player with one weapon. */
  RoundFixture player(String key, int kills) {
    ObjectNode player = ((ArrayNode) document.get("players")).addObject();
    player.put("player_key", key).put("guid8", key).put("name_raw", "^1" + key);
    player.put("name_clean", key).put("kills", kills).put("deaths", 2);
    player.put("time_played_seconds", 600).put("damage_given", 1000);
    ((ArrayNode) document.get("weapons"))
        .addObject()
        .put("player_key", key)
        .put("guid8", key)
        .put("weapon", "MP40")
        .put("kills", kills)
        .put("hits", 30)
        .put("shots", 40);
    return this;
  }

  ObjectNode round() {
    return (ObjectNode) document.get("round");
  }

  ObjectNode file() {
    return (ObjectNode) document.get("files").get(0);
  }

  ObjectNode player(int index) {
    return (ObjectNode) document.get("players").get(index);
  }

  /** Calls {@code apply_round} and returns its outcome. */
  String apply(Connection connection) throws SQLException {
    ObjectNode sent = document.deepCopy();
    sent.set("players", columns((ArrayNode) document.get("players")));
    sent.set("weapons", columns((ArrayNode) document.get("weapons")));
    return apply(connection, sent.toString());
  }

  /** Rows as a document carries them: an array literal for each column. */
  private static JsonNode columns(ArrayNode rows) {
    Set<String> names = new TreeSet<>();
    rows.forEach(row -> row.fieldNames().forEachRemaining(names::add));
    ObjectNode columns = rows.isEmpty() ? null : rows.objectNode();
    for (String name : names) {
      StringJoiner literal = new StringJoiner(",", "{", "}");
      for (JsonNode row : rows) {
        JsonNode value = row.get(name);
        literal.add(
            value == null || value.isNull()
                ? "NULL"
                : '"' + value.asText().replace("\\", "\\\\").replace("\"", "\\\"") + '"');
      }
      columns.put(name, literal.toString());
    }
    return columns;
  }

  static String apply(Connection connection, String document) throws SQLException {
    return TestDatabase.row(connection, "select slomix.apply_round(?::jsonb)", document);
  }
}
