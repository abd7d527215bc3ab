package io.slomix.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Raw evidence is stored once, and the first writer wins (R2, design.md 3.6). */
class ArchiveDatabaseTest {

  private static final String ARCHIVE =
      "select serial, observed_at = ?::timestamptz, origin from slomix.archive_artifact("
          + "?, 'stats', ?, ?, 6, ?::timestamptz, ?, array['\\x0102'::bytea, '\\x03'::bytea])";
  private static final String EARLY = "2026-03-01 20:00:00+00";
  private static final String LATE = "2026-03-01 21:00:00+00";

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
  void theFirstWritersTimeAndOriginStayAndNoSerialIsSpentOnARepetition() throws SQLException {
    assertThat(archive("first", "a.txt", "aa", EARLY, EARLY, "inbox")).isEqualTo("1|t|inbox");
    assertThat(archive("first", "a.txt", "aa", EARLY, LATE, "other")).isEqualTo("1|t|inbox");
    assertThat(archive("first", "a.txt", "bb", LATE, LATE, "other"))
        .as("another content")
        .isEqualTo("2|t|other");
    assertThat(archive("first", "b.txt", "aa", LATE, LATE, "other"))
        .as("equal content under another name")
        .isEqualTo("3|t|other");
    assertThat(archive("second", "a.txt", "aa", LATE, LATE, "other"))
        .as("another server")
        .isEqualTo("4|t|other");

    assertThat(
            TestDatabase.rows(
                connection,
                "select sha256, part, content from slomix.artifact_content order by 1, 2"))
        .containsExactly("aa|0|\\x0102", "aa|1|\\x03", "bb|0|\\x0102", "bb|1|\\x03");
    assertThat(TestDatabase.rows(connection, "select server from slomix.server order by 1"))
        .containsExactly("first", "second");
  }

  private static String archive(
      String server, String name, String sha256, String expectedTime, String time, String origin)
      throws SQLException {
    return TestDatabase.row(connection, ARCHIVE, expectedTime, server, name, sha256, time, origin);
  }
}
