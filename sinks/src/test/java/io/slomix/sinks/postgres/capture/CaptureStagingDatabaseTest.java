package io.slomix.sinks.postgres.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.Reason;
import io.slomix.model.proximity.capture.Capture;
import io.slomix.model.proximity.capture.CaptureHeader;
import io.slomix.model.proximity.capture.CaptureQuality;
import io.slomix.model.proximity.capture.Generation;
import io.slomix.model.proximity.capture.RowFault;
import io.slomix.model.proximity.derive.DerivedCapture;
import io.slomix.model.proximity.life.Life;
import io.slomix.model.proximity.life.PathPoint;
import io.slomix.model.proximity.section.Section;
import io.slomix.model.proximity.section.SectionRow;
import io.slomix.sinks.postgres.sink.SinkDocument;
import io.slomix.sinks.postgres.testing.TestServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Captures become visible whole or not at all (design 4, R2, R23). */
class CaptureStagingDatabaseTest {

  @RegisterExtension static final TestServer SERVER = new TestServer().migrated();

  private static final String NAME = "2026-03-10-203513-supply-round-1_engagements.txt";
  private static final String VISIBLE =
      "select count(*) from slomix.proximity_player_tracks t"
          + " join slomix.capture c using (capture_key) where c.current";
  private static final String KEPT = "select count(*) from slomix.proximity_player_tracks";

  @BeforeEach
  void empty() throws Exception {
    SERVER.execute("select slomix.clear_derived('test', 1)");
  }

  @Test
  void rowsAreSeenWhenTheSummaryHasCome() throws Exception {
    List<String> documents = documents("aa", 3, whole());
    for (String part : documents.subList(0, documents.size() - 1)) {
      assertThat(stage(part)).isEqualTo("NEW");
    }
    assertThat(SERVER.query(VISIBLE)).isEqualTo("0");
    assertThat(stage(documents.get(documents.size() - 1))).isEqualTo("NEW");
    assertThat(SERVER.query(VISIBLE)).isEqualTo("3");
    assertThat(SERVER.query("select name from slomix.proximity_player_tracks where row_no = 2"))
        .isEqualTo("a \"quoted\\\" {name}, 2");
  }

  @Test
  void everyDocumentMayComeAgain() throws Exception {
    List<String> documents = documents("aa", 3, whole());
    for (String document : documents) {
      stage(document);
      stage(document);
    }
    assertThat(SERVER.query(KEPT)).isEqualTo("3");
    for (String document : documents) {
      assertThat(stage(document)).isEqualTo("UNCHANGED");
    }
    assertThat(SERVER.query(VISIBLE)).isEqualTo("3");
  }

  @Test
  void aSummaryWithoutItsRowsIsRefusedAndSettledLater() throws Exception {
    List<String> documents = documents("aa", 3, whole());
    String summary = documents.get(documents.size() - 1);
    assertThat(stage(summary)).isEqualTo("REJECTED");
    assertThat(SERVER.query("select count(*) from slomix.quarantine where kind = 'capture'"))
        .isEqualTo("1");
    documents.forEach(CaptureStagingDatabaseTest::stageQuietly);
    assertThat(SERVER.query(VISIBLE)).isEqualTo("3");
    assertThat(SERVER.query("select count(*) from slomix.quarantine where kind = 'capture'"))
        .isEqualTo("0");
  }

  @Test
  void theWholeFileReplacesTheCutOneInEitherOrder() throws Exception {
    List<String> cut = documents("ff", 2, truncated());
    List<String> whole = documents("aa", 3, whole());
    List<List<List<String>>> orders = List.of(List.of(cut, whole), List.of(whole, cut));
    for (List<List<String>> order : orders) {
      empty();
      order.forEach(each -> each.forEach(CaptureStagingDatabaseTest::stageQuietly));
      assertThat(SERVER.query(VISIBLE)).isEqualTo("3");
      assertThat(SERVER.query(KEPT)).isEqualTo("3");
      assertThat(SERVER.query("select sha256 from slomix.capture where current")).isEqualTo("aa");
    }
  }

  @Test
  void droppedRowsKeepTheirReason() throws Exception {
    documents("ff", 2, truncated()).forEach(CaptureStagingDatabaseTest::stageQuietly);
    assertThat(
            SERVER.query(
                "select line || ' ' || reason || ' ' || excerpt from slomix.capture_fault"))
        .isEqualTo("7 number_invalid x;y");
    assertThat(SERVER.query("select truncated and 'truncated' = any (remarks) from slomix.capture"))
        .isEqualTo("t");
  }

  @Test
  void theTablesHaveTheColumnsThatAreWritten() throws Exception {
    for (CaptureTable table : CaptureTable.all()) {
      String columns =
          SERVER.query(
              "select string_agg(attname, ',' order by attnum) from pg_attribute"
                  + " where attrelid = 'slomix."
                  + table.name()
                  + "'::regclass and attnum > 2");
      assertThat(columns).as(table.name()).isEqualTo(String.join(",", table.columns()));
    }
    assertThat(SERVER.query("select count(*) from slomix.capture_table"))
        .isEqualTo(Integer.toString(CaptureTable.all().size()));
  }

  @Test
  void aTableThatIsNoneOfThemIsRefused() throws Exception {
    String part = documents("aa", 3, whole()).get(0).replace("proximity_player_tracks", "round");
    assertThat(stage(part)).isEqualTo("REJECTED");
  }

  private static CaptureQuality whole() {
    return new CaptureQuality(false, List.of(), List.of(), Map.of(), 0, Map.of());
  }

  private static CaptureQuality truncated() {
    RowFault fault = new RowFault("KILL_HEATMAP", 7, 1, Reason.NUMBER_INVALID, "x;y");
    return new CaptureQuality(
        true,
        List.of(Reason.TRUNCATED),
        List.of(fault),
        Map.of("KILL_HEATMAP/number_invalid", 1),
        0,
        Map.of());
  }

  private static List<String> documents(String sha256, int lives, CaptureQuality quality) {
    List<Life> all = new ArrayList<>();
    for (int i = 1; i <= lives; i++) {
      PathPoint point = new PathPoint(500, -1.5, 2, 0, 100, 0, 3, 0, false, "spawn");
      String name = "a \"quoted\\\" {name}, " + i;
      all.add(
          new Life("G" + i, name, "AXIS", "MEDIC", 500, 900, null, "killed", 1, List.of(point)));
    }
    CaptureHeader header =
        new CaptureHeader(
            "PROXIMITY_TRACKER_V6",
            "supply",
            1,
            200,
            1L,
            2L,
            null,
            null,
            null,
            false,
            Map.of(),
            false);
    Capture capture =
        new Capture(
            NAME,
            header,
            Generation.V6,
            List.of(),
            all,
            Map.of(Section.KILL_HEATMAP, List.of(new SectionRow(List.of(1, -3, 2, 0)))),
            quality);
    List<String> documents = new ArrayList<>();
    CaptureDocuments.write(
        new CaptureIdentity("main", NAME, sha256, 100 + lives),
        DerivedCapture.of(capture),
        document -> documents.add(json(document)));
    return documents;
  }

  private static String json(SinkDocument document) {
    return document.json();
  }

  private static void stageQuietly(String document) {
    try {
      stage(document);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String stage(String document) throws SQLException {
    try (Connection connection = SERVER.access().connect("test");
        PreparedStatement statement =
            connection.prepareStatement("select slomix.stage_capture(?::jsonb)")) {
      statement.setString(1, document);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
