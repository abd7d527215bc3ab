package io.slomix.migrations;

import static io.slomix.migrations.EveningFixture.evening;
import static io.slomix.migrations.RoundFixture.round;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One round, whole or not at all, never an older one over a newer (design.md P4, R5). */
class ApplyRoundDatabaseTest {

  private static final String PLAYERS =
      "select round_fingerprint, player_key, kills, revision from slomix.player_round order by 1, 2";

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
  void aNewRoundIsStoredWithItsFileItsPlayersAndTheirWeapons() throws SQLException {
    assertThat(round("a", 0).revision(7).player("ANA00001", 5).apply(connection)).isEqualTo("NEW");

    assertThat(TestDatabase.rows(connection, PLAYERS)).containsExactly("a|ANA00001|5|7");
    assertThat(
            TestDatabase.row(
                connection,
                "select w.kills, f.status, f.revision, r.revision from slomix.weapon_round w"
                    + " join slomix.round r using (server, round_fingerprint)"
                    + " join slomix.stats_file f using (server, file)"))
        .isEqualTo("5|ABANDONED|7|7");
  }

  @Test
  void equalContentIsUnchangedAndOnlyRaisesTheRevision() throws SQLException {
    round("a", 0).revision(7).player("ANA00001", 5).apply(connection);

    assertThat(round("a", 0).revision(7).player("ANA00001", 5).apply(connection))
        .isEqualTo("UNCHANGED");
    assertThat(TestDatabase.rows(connection, PLAYERS)).containsExactly("a|ANA00001|5|7");
    assertThat(round("a", 0).revision(9).player("ANA00001", 5).apply(connection))
        .isEqualTo("UNCHANGED");
    assertThat(TestDatabase.rows(connection, PLAYERS)).containsExactly("a|ANA00001|5|9");
    assertThat(
            TestDatabase.row(
                connection,
                "select f.revision, r.revision, w.revision from slomix.stats_file f,"
                    + " slomix.round r, slomix.weapon_round w"))
        .isEqualTo("9|9|9");
  }

  @Test
  void otherContentReplacesThePlayersWhole() throws SQLException {
    round("a", 0).revision(7).player("ANA00001", 5).player("BOR00002", 1).apply(connection);

    assertThat(round("a", 0).revision(8).player("CENE0003", 4).apply(connection))
        .isEqualTo("CHANGED");
    assertThat(TestDatabase.rows(connection, PLAYERS)).containsExactly("a|CENE0003|4|8");
    assertThat(round("a", 0).revision(8).player("CENE0003", 3).apply(connection))
        .as("equal revision, other content")
        .isEqualTo("CHANGED");
  }

  @Test
  void aLowerRevisionIsStaleAndWritesNothing() throws SQLException {
    round("a", 0).revision(7).player("ANA00001", 5).apply(connection);

    assertThat(round("a", 0).revision(6).player("BOR00002", 1).apply(connection))
        .isEqualTo("STALE");
    assertThat(TestDatabase.rows(connection, PLAYERS)).containsExactly("a|ANA00001|5|7");
  }

  @Test
  void aRoundOfAnEveningClosedAtAHigherRevisionIsStale() throws SQLException {
    evening(-600, 3600).revision(8).close(connection);

    assertThat(round("a", 0).revision(7).apply(connection)).isEqualTo("STALE");
    assertThat(round("a", 0).revision(8).apply(connection)).isEqualTo("NEW");
    assertThat(round("before", -601).revision(7).apply(connection)).isEqualTo("NEW");
    assertThat(round("after", 3601).revision(7).apply(connection)).isEqualTo("NEW");
    assertThat(round("other", "b", 0).revision(7).apply(connection)).isEqualTo("NEW");
  }

  @Test
  void aFileThatNowBelongsToAnotherRoundIsNotTakenBackByAnOlderDocument() throws SQLException {
    RoundFixture newer = round("new", 0).revision(8);
    newer.apply(connection);

    round("old", 0).revision(7).apply(connection);

    assertThat(TestDatabase.rows(connection, "select round_fingerprint from slomix.stats_file"))
        .containsExactly("new");
  }

  @Test
  void anUnchangedRoundTakesItsFileBackFromARoundThatHeldItInBetween() throws SQLException {
    round("a", 0).revision(5).apply(connection);
    round("b", 0).revision(7).apply(connection);

    assertThat(round("a", 0).revision(9).apply(connection)).isEqualTo("UNCHANGED");

    assertThat(
            TestDatabase.rows(
                connection, "select round_fingerprint, revision from slomix.stats_file"))
        .containsExactly("a|9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "5",
        "\"text\"",
        "{\"server\":\"main\",\"round_fingerprint\":\"x\",\"revision\":1}",
        "{\"server\":\"main\",\"round_fingerprint\":\"x\",\"revision\":\"soon\",\"round\":{}}",
        "{\"server\":\"main\",\"round_fingerprint\":\"x\",\"revision\":1e99,\"round\":{}}",
        "{\"server\":\"main\",\"round_fingerprint\":\"x\",\"revision\":1,\"round\":[]}",
        "{\"server\":\"main\",\"round_fingerprint\":\"x\",\"revision\":1,"
            + "\"round\":{\"round_end\":1},\"players\":{\"a\":1}}",
        "{\"server\":\"main\",\"round_fingerprint\":\"x\",\"revision\":1,"
            + "\"round\":{\"round_end\":1},\"files\":[{\"file\":\"f\",\"status\":\"FINE\"}]}",
        "{\"server\":\"main\",\"round_fingerprint\":\"x\",\"revision\":1,\"round\":{\"round_end\":1},"
            + "\"files\":[{\"file\":\"f\",\"status\":\"PAIRED\",\"stamp\":\"2026-02-31-250000\"}]}",
        "{\"server\":\"main\",\"round_fingerprint\":\"x\",\"revision\":1,"
            + "\"round\":{\"round_end\":1},\"weapons\":[5]}"
      })
  void aDocumentThatIsNoRoundIsRejectedIntoQuarantine(String document) throws SQLException {
    assertThat(RoundFixture.apply(connection, document)).isEqualTo("REJECTED");

    assertThat(
            TestDatabase.row(
                connection,
                "select origin, kind, document = ?::jsonb, reason <> '' from slomix.quarantine",
                document))
        .isEqualTo("SINK|round|t|t");
    assertThat(TestDatabase.row(connection, "select count(*) from slomix.round")).isEqualTo("0");
    assertThat(TestDatabase.row(connection, "select outcome from slomix.apply_log"))
        .isEqualTo("REJECTED");
  }

  @Test
  void aWrongTypeDeepInsideLeavesTheStoredRoundAsItWas() throws SQLException {
    round("a", 0).revision(7).player("ANA00001", 5).apply(connection);
    RoundFixture broken = round("a", 0).revision(8).player("ANA00001", 6).player("BOR00002", 1);
    broken.player(1).put("kills", "many");

    assertThat(broken.apply(connection)).isEqualTo("REJECTED");

    assertThat(TestDatabase.rows(connection, PLAYERS)).containsExactly("a|ANA00001|5|7");
    assertThat(TestDatabase.row(connection, "select revision from slomix.stats_file"))
        .isEqualTo("7");
  }

  @Test
  void aPlayerGivenTwiceIsRejected() throws SQLException {
    assertThat(round("a", 0).player("ANA00001", 1).player("ANA00001", 2).apply(connection))
        .isEqualTo("REJECTED");
  }

  @Test
  void aLaterSuccessUnderTheSameKeySettlesTheQuarantine() throws SQLException {
    RoundFixture broken = round("a", 0).player("ANA00001", 1);
    broken.player(0).put("kills", "many");
    broken.apply(connection);
    broken.apply(connection);
    assertThat(TestDatabase.row(connection, "select count(*) from slomix.quarantine"))
        .isEqualTo("1");

    round("a", 0).player("ANA00001", 1).apply(connection);

    assertThat(TestDatabase.row(connection, "select count(*) from slomix.quarantine"))
        .isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; drop table slomix.round; --",
        "\"quoted\" \\ back\\slash",
        "{\"json\": [1]}",
        "a|b%c_d",
        "\u202Eright to left \uD83D\uDC80",
        "\n\t\u0001"
      })
  void hostileTextIsStoredAsItIs(String text) throws SQLException {
    RoundFixture hostile = round(text, text, 0).player("ANA00001", 1);
    hostile.player(0).put("name_clean", text).put("player_key", text);
    hostile.round().put("map", text);

    assertThat(hostile.apply(connection)).isEqualTo("NEW");

    assertThat(
            TestDatabase.row(
                connection,
                "select r.server = ? and r.map = ? and p.name_clean = ? and p.player_key = ?"
                    + " from slomix.round r join slomix.player_round p"
                    + " using (server, round_fingerprint)",
                text,
                text,
                text,
                text))
        .isEqualTo("t");
  }

  @Test
  void hugeTextAndHugeNumbersNeverLeaveTheCallAsAnError() throws SQLException {
    // Random digits: an index entry is compressed before its size is checked.
    StringBuilder huge = new StringBuilder();
    for (long digits = 12345; huge.length() < 40_000; digits = digits * 6364136223846793005L + 1) {
      huge.append(Long.toHexString(digits));
    }
    RoundFixture hugeKey = round(huge.toString(), 0);
    RoundFixture hugeName = round("a", 0).player("ANA00001", 1);
    hugeName.player(0).put("name_clean", huge.toString()).put("kills", Long.MAX_VALUE);

    assertThat(hugeKey.apply(connection)).isEqualTo("REJECTED");
    assertThat(hugeName.apply(connection)).isEqualTo("NEW");
    TestDatabase.run(connection, "select slomix.assign_ids()");
    assertThat(
            TestDatabase.row(
                connection, "select kills, efficiency > 99 from compat.player_comprehensive_stats"))
        .isEqualTo("2147483647|t");
  }

  @Test
  void anErrorThatIsNotTheDatasFaultReachesTheCaller() throws SQLException {
    TestDatabase.run(connection, "set default_transaction_read_only = on");

    assertThatThrownBy(() -> round("a", 0).apply(connection))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("read-only");
  }

  @Test
  void aHalfWrittenRoundIsNeverVisible() throws SQLException {
    round("a", 0).revision(1).player("ANA00001", 1).apply(connection);
    try (Connection writer = database.connect()) {
      writer.setAutoCommit(false);
      round("a", 0).revision(2).player("BOR00002", 2).player("CENE0003", 3).apply(writer);

      assertThat(TestDatabase.rows(connection, PLAYERS)).containsExactly("a|ANA00001|1|1");
      writer.commit();
      assertThat(TestDatabase.rows(connection, PLAYERS))
          .containsExactly("a|BOR00002|2|2", "a|CENE0003|3|2");
    }
  }

  @Test
  void twoConnectionsWriteDifferentServersWithoutWaitingForEachOther() throws SQLException {
    try (Connection left = database.connect();
        Connection right = database.connect()) {
      for (Connection writer : List.of(left, right)) {
        TestDatabase.run(writer, "set lock_timeout = '2s'");
        writer.setAutoCommit(false);
      }
      for (int i = 0; i < 3; i++) {
        round("left", "l" + i, i * 900L).apply(left);
        round("right", "r" + (2 - i), i * 900L).apply(right);
      }
      evening("left", 0, 1800).live("l0", "l1", "l2").close(left);
      round("right", "r3", 2700).apply(right);
      left.commit();
      evening("right", 0, 2700).live("r0", "r1", "r2", "r3").close(right);
      right.commit();
    }
    assertThat(TestDatabase.row(connection, "select count(id) from slomix.round")).isEqualTo("7");
  }

  @Test
  void everyCallIsLoggedWithTheRunThatMadeIt() throws SQLException {
    TestDatabase.run(connection, "set slomix.run_id = 'run-1'");
    round("a", 0).revision(3).apply(connection);
    round("a", 0).revision(2).apply(connection);

    assertThat(
            TestDatabase.rows(
                connection,
                "select run_id, kind, server, key, revision, outcome from slomix.apply_log"
                    + " order by id"))
        .containsExactly("run-1|round|main|a|3|NEW", "run-1|round|main|a|2|STALE");
  }
}
