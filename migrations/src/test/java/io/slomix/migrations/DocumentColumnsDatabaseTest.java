package io.slomix.migrations;

import static io.slomix.migrations.RoundFixture.round;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever {@code slomix.document_columns} offers to the writers of documents is really stored. */
class DocumentColumnsDatabaseTest {

  private static final Map<String, String> TABLES =
      Map.of(
          "round", "round",
          "files", "stats_file",
          "players", "player_round",
          "weapons", "weapon_round",
          "unpaired_totals", "unpaired_total",
          "resets", "counter_reset");

  private static Connection connection;

  @BeforeAll
  static void open() throws SQLException {
    connection = TestDatabase.create().connect();
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  @Test
  void everyColumnOfARoundDocumentReachesItsTable() throws SQLException {
    RoundFixture full = round("full", 0).player("ANA00001", 1);
    ((ArrayNode) full.document.get("unpaired_totals")).addObject();
    ((ArrayNode) full.document.get("resets")).addObject();
    for (String part : TABLES.keySet()) {
      fill(part, full.document);
    }

    assertThat(full.apply(connection)).isEqualTo("NEW");

    for (Map.Entry<String, String> part : TABLES.entrySet()) {
      assertThat(nullColumns(part.getKey(), part.getValue())).as(part.getKey()).isEmpty();
    }
  }

  @Test
  void theEvidenceOfAnEveningIsOfferedWithItsRound() throws SQLException {
    assertThat(
            TestDatabase.rows(
                connection,
                "select column_name from slomix.document_columns"
                    + " where part = 'evidence' and from_document"))
        .containsExactlyInAnyOrder(
            "kind",
            "name",
            "sha256",
            "size_bytes",
            "bucket",
            "parse_status",
            "status",
            "reason",
            "line",
            "col",
            "detail",
            "superseded",
            "round_fingerprint",
            "source",
            "state",
            "map",
            "map_raw",
            "round_number",
            "label",
            "label_trusted",
            "label_source",
            "match_id",
            "link_status",
            "confidence",
            "link_reason",
            "end_est_unix",
            "end_est_tolerance_seconds",
            "diff_seconds",
            "candidate_count",
            "fp_start",
            "fp_end",
            "fp_clock",
            "fp_used");
  }

  private static void fill(String part, ObjectNode document) throws SQLException {
    ObjectNode object =
        (ObjectNode) (part.equals("round") ? document.get(part) : document.get(part).get(0));
    for (String column : columns(part)) {
      String[] nameAndType = column.split("\\|", -1);
      if (!object.has(nameAndType[0])) {
        put(object, nameAndType[0], nameAndType[1]);
      }
    }
  }

  private static void put(ObjectNode object, String name, String type) {
    switch (type) {
      case "boolean" -> object.put(name, true);
      case "integer", "bigint", "numeric" -> object.put(name, 7);
      case "jsonb" -> object.putObject(name).put("kills", 1);
      default -> object.put(name, "ANA00001");
    }
  }

  private static List<String> columns(String part) throws SQLException {
    return TestDatabase.rows(
        connection,
        "select column_name, data_type from slomix.document_columns"
            + " where document = 'round' and part = ? and from_document",
        part);
  }

  private static List<String> nullColumns(String part, String table) throws SQLException {
    List<String> missing = new ArrayList<>();
    for (String column : columns(part)) {
      String name = column.split("\\|", -1)[0];
      if (!TestDatabase.row(
              connection, "select count(*) = count(" + name + ") from slomix." + table)
          .equals("t")) {
        missing.add(name);
      }
    }
    return missing;
  }
}
