package io.slomix.migrations;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;

/** A closing record under construction, its range in seconds from {@link RoundFixture#EVENING}. */
final class EveningFixture {

  final ObjectNode document = new ObjectMapper().createObjectNode();

  private EveningFixture(String server, String scope) {
    document.put("server", server).put("scope", scope).put("revision", 1);
    document.putArray("live");
    document.putArray("files");
    document.putArray("evidence");
  }

  static EveningFixture evening(String server, long first, long last) {
    EveningFixture evening = new EveningFixture(server, "evening:" + first);
    evening.document.put("first", RoundFixture.EVENING + first);
    evening.document.put("last", RoundFixture.EVENING + last);
    return evening;
  }

  static EveningFixture evening(long first, long last) {
    return evening("main", first, last);
  }

  /** The scope of an artifact without a readable clock. */
  static EveningFixture unreadable(String name) {
    return new EveningFixture("main", "name:" + name);
  }

  EveningFixture revision(long revision) {
    document.put("revision", revision);
    return this;
  }

  EveningFixture live(String... fingerprints) {
    for (String fingerprint : fingerprints) {
      ((ArrayNode) document.get("live")).add(fingerprint);
    }
    return this;
  }

  /** A stats file without a round. */
  EveningFixture file(String name, String status, long second) {
    ((ArrayNode) document.get("files"))
        .addObject()
        .put("file", name)
        .put("status", status)
        .put("instant", RoundFixture.EVENING + second);
    return this;
  }

  EveningFixture evidence(String name, String bucket, String reason) {
    ((ArrayNode) document.get("evidence"))
        .addObject()
        .put("kind", "stats")
        .put("name", name)
        .put("sha256", "aa")
        .put("bucket", bucket)
        .put("reason", reason)
        .put("line", 3);
    return this;
  }

  /** Calls {@code close_evening} and returns its outcome. */
  String close(Connection connection) throws SQLException {
    return TestDatabase.row(
        connection, "select slomix.close_evening(?::jsonb)", document.toString());
  }
}
