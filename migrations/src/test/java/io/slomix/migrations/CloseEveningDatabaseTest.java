package io.slomix.migrations;

import static io.slomix.migrations.EveningFixture.evening;
import static io.slomix.migrations.EveningFixture.unreadable;
import static io.slomix.migrations.RoundFixture.round;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a closing record removes, keeps and replaces (design.md 3.3, R5, R6, R21). */
class CloseEveningDatabaseTest {

  private static final String ROUNDS = "select round_fingerprint from slomix.round order by 1";
  private static final String FILES =
      "select status, coalesce(round_fingerprint, '') from slomix.stats_file order by file";
  private static final String EVENINGS =
      "select scope, revision from slomix.evening order by scope";
  private static final String QUARANTINE =
      "select origin, kind, name, reason, line from slomix.quarantine order by name";

  private static TestDatabase database;

  private Connection connection;

  @BeforeAll
  static void create() {
    database = TestDatabase.create();
  }

  @BeforeEach
  void connect() throws SQLException {
    connection = database.connect();
    TestDatabase.run(connection, "select slomix.clear_derived('test', 1)");
    TestDatabase.run(connection, "truncate slomix.apply_log");
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  @Test
  void roundsOfTheRangeThatAreNotLiveGoWithEverythingTheyHad() throws SQLException {
    round("dead", 0).player("ANA00001", 1).apply(connection);
    round("live", 900).player("ANA00001", 1).apply(connection);
    round("outside", 9000).player("ANA00001", 1).apply(connection);
    round("other", "dead", 0).player("ANA00001", 1).apply(connection);

    assertThat(evening(0, 900).live("live").close(connection)).isEqualTo("NEW");

    assertThat(
            TestDatabase.rows(
                connection, "select server, round_fingerprint from slomix.round order by 1, 2"))
        .containsExactly("main|live", "main|outside", "other|dead");
    for (String table : List.of("player_round", "weapon_round", "stats_file")) {
      assertThat(TestDatabase.row(connection, "select count(*) from slomix." + table))
          .as(table)
          .isEqualTo("3");
    }
  }

  @Test
  void aRoundOfAHigherRevisionSurvivesAnOlderClosing() throws SQLException {
    round("newer", 0).revision(5).apply(connection);

    evening(0, 900).revision(4).close(connection);

    assertThat(TestDatabase.rows(connection, ROUNDS)).containsExactly("newer");
    assertThat(TestDatabase.rows(connection, FILES)).containsExactly("ABANDONED|newer");
  }

  @Test
  void aFileThatMovedToAnotherRoundSurvivesTheDeathOfItsOldOne() throws SQLException {
    round("old", 0).revision(4).apply(connection);
    round("new", 0).revision(5).apply(connection);

    evening(0, 900).revision(5).live("new").close(connection);

    assertThat(TestDatabase.rows(connection, FILES)).containsExactly("ABANDONED|new");
  }

  @Test
  void filesWithoutARoundAreStoredAndTheirPredecessorsRemoved() throws SQLException {
    evening(0, 900)
        .revision(1)
        .file("a.txt", "CORRUPT", 0)
        .file("b.txt", "INVALID", 10)
        .close(connection);
    evening(0, 900).revision(2).file("b.txt", "CORRUPT", 10).close(connection);

    assertThat(
            TestDatabase.rows(connection, "select file, status, revision from slomix.stats_file"))
        .containsExactly("b.txt|CORRUPT|2");
  }

  @Test
  void aLowerRevisionIsStaleAndAnEqualOneUnchanged() throws SQLException {
    evening(0, 900).revision(5).close(connection);

    assertThat(evening(0, 900).revision(4).close(connection)).isEqualTo("STALE");
    assertThat(evening(-60, 300).revision(4).close(connection)).isEqualTo("STALE");
    assertThat(evening(0, 900).revision(5).close(connection)).isEqualTo("UNCHANGED");
    assertThat(evening(0, 900).revision(6).close(connection)).isEqualTo("UNCHANGED");
    assertThat(TestDatabase.rows(connection, EVENINGS)).containsExactly("evening:0|6");
    assertThat(evening(0, 900).revision(6).live("a").close(connection)).isEqualTo("CHANGED");
  }

  @Test
  void anEveningThatMergedReplacesTheOnesItOverlaps() throws SQLException {
    evening(0, 900).revision(3).evidence("a.txt", "ACCEPTED", null).close(connection);
    evening(4000, 5000).revision(2).evidence("b.txt", "ACCEPTED", null).close(connection);
    evening(90_000, 91_000).revision(2).evidence("c.txt", "ACCEPTED", null).close(connection);

    assertThat(
            evening(0, 5000)
                .revision(6)
                .evidence("a.txt", "ACCEPTED", null)
                .evidence("b.txt", "WAITING", null)
                .close(connection))
        .isEqualTo("CHANGED");

    assertThat(TestDatabase.rows(connection, EVENINGS))
        .containsExactly("evening:0|6", "evening:90000|2");
    assertThat(
            TestDatabase.rows(
                connection, "select name, bucket, scope, revision from slomix.evidence order by 1"))
        .containsExactly(
            "a.txt|ACCEPTED|evening:0|6",
            "b.txt|WAITING|evening:0|6",
            "c.txt|ACCEPTED|evening:90000|2");
  }

  @Test
  void quarantineEqualsTheQuarantinedEvidenceAndKeepsItsTime() throws SQLException {
    evening(0, 900)
        .evidence("good.txt", "ACCEPTED", null)
        .evidence("bad.txt", "QUARANTINED", "FIELD_COUNT")
        .evidence("worse.txt", "QUARANTINED", "HEADER")
        .close(connection);
    unreadable("name.txt").evidence("name.txt", "QUARANTINED", "NAME").close(connection);
    assertThat(TestDatabase.rows(connection, QUARANTINE))
        .containsExactly(
            "DECODE|stats|bad.txt|FIELD_COUNT|3",
            "DECODE|stats|name.txt|NAME|3",
            "DECODE|stats|worse.txt|HEADER|3");
    List<String> noted =
        TestDatabase.rows(connection, "select noted_at from slomix.quarantine order by name");

    evening(0, 900)
        .revision(2)
        .evidence("good.txt", "ACCEPTED", null)
        .evidence("bad.txt", "ACCEPTED", null)
        .evidence("worse.txt", "QUARANTINED", "HEADER")
        .close(connection);

    assertThat(TestDatabase.rows(connection, QUARANTINE))
        .containsExactly("DECODE|stats|name.txt|NAME|3", "DECODE|stats|worse.txt|HEADER|3");
    assertThat(
            TestDatabase.rows(connection, "select noted_at from slomix.quarantine order by name"))
        .isEqualTo(noted.subList(1, 3));
  }

  @Test
  void countersTellWhatWasReceivedAndWhatBecameOfIt() throws SQLException {
    for (String name : List.of("a.txt", "b.txt", "c.txt", "d.txt")) {
      TestDatabase.run(
          connection,
          "select slomix.archive_artifact('main', 'stats', ?, 'aa', 1, now(), 'test', '{}')",
          name);
    }
    evening(0, 900)
        .evidence("a.txt", "ACCEPTED", null)
        .evidence("b.txt", "QUARANTINED", "HEADER")
        .evidence("c.txt", "WAITING", null)
        .close(connection);

    assertThat(TestDatabase.rows(connection, "select * from slomix.artifact_count"))
        .containsExactly("main|stats|4|1|1|1|1");
    assertThat(TestDatabase.rows(connection, "select * from slomix.quarantine_count"))
        .containsExactly("main|stats|HEADER|1");
  }

  @Test
  void aClosingThatIsNoneIsRejectedIntoQuarantine() throws SQLException {
    EveningFixture broken = evening(0, 900);
    broken.document.put("first", "yesterday");
    EveningFixture bucket = evening(0, 900).evidence("a.txt", "LOST", null);

    assertThat(broken.close(connection)).isEqualTo("REJECTED");
    assertThat(bucket.close(connection)).isEqualTo("REJECTED");

    assertThat(
            TestDatabase.row(
                connection, "select count(*) from slomix.quarantine where kind = 'evening'"))
        .isEqualTo("2");
    assertThat(evening(0, 900).close(connection)).isEqualTo("NEW");
    assertThat(TestDatabase.rows(connection, QUARANTINE)).isEmpty();
  }
}
