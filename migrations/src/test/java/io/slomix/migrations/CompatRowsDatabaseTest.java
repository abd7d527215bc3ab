package io.slomix.migrations;

import static io.slomix.migrations.RoundFixture.round;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the original's readers see of our rounds (compat 3, 4.1, 5; R16, R28). */
class CompatRowsDatabaseTest {

  private static final String STATUS =
      "select round_time, round_status, is_valid from compat.rounds order by id";

  private static TestDatabase database;

  private Connection connection;

  @BeforeAll
  static void create() {
    database = TestDatabase.create();
  }

  @BeforeEach
  void connect() throws SQLException {
    connection = database.connect();
    connection.setAutoCommit(false);
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @Test
  void statusesAreTheOriginalsWordsAndBrokenFilesHaveNoRow() throws SQLException {
    round("a", 0).status("PAIRED", true).apply(connection);
    round("b", 600).status("ABANDONED", false).apply(connection);
    round("c", 1200).status("UNPAIRED", false).match("2026-03-01-202000", 2).apply(connection);
    round("d", 1800).status("ABORTED", false).apply(connection);
    round("e", 2400).status("EMPTY", false).apply(connection);
    number();

    assertThat(TestDatabase.rows(connection, STATUS))
        .containsExactly(
            "200000|completed|t", "201000|completed|f", "202000|orphan_r2|f", "203000|cancelled|f");
  }

  @Test
  void aRestartedRoundIsASubstitutionIfOtherPeoplePlayItAgain() throws SQLException {
    round("first", 0)
        .status("SUPERSEDED", false)
        .player("ANA00001", 1)
        .player("BOR00002", 1)
        .apply(connection);
    round("again", 600)
        .status("SUPERSEDED", false)
        .player("BOR00002", 1)
        .player("ANA00001", 1)
        .apply(connection);
    round("other", 1200).player("ANA00001", 1).player("CENE0003", 1).apply(connection);
    number();

    assertThat(TestDatabase.rows(connection, STATUS))
        .containsExactly("200000|cancelled|f", "201000|substitution|f", "202000|completed|t");
  }

  @Test
  void playersOfRoundsThatDoNotCountAndBotsHaveNoRows() throws SQLException {
    RoundFixture counted = round("a", 0).player("ANA00001", 5).player("OMNIBOT0", 9);
    counted.player(1).put("is_bot", true);
    counted.apply(connection);
    round("b", 600).status("ABORTED", false).player("ANA00001", 50).apply(connection);
    number();

    assertThat(
            TestDatabase.rows(
                connection,
                "select round_id, id, player_guid, kills from compat.player_comprehensive_stats"))
        .containsExactly("16|2049|ANA00001|5");
    assertThat(
            TestDatabase.rows(
                connection,
                "select round_id, player_guid, weapon_name, accuracy"
                    + " from compat.weapon_comprehensive_stats"))
        .containsExactly("16|ANA00001|WS_MP40|75");
  }

  @Test
  void derivedPlayerValuesAreUnroundedRatiosAndZeroWithoutADenominator() throws SQLException {
    RoundFixture round = round("a", 0).player("ANA00001", 5).player("BOR00002", 0);
    round.player(0).put("dead_seconds", 90).put("hits", 1).put("shots", 3);
    round.player(0).put("tank_meatshield", 4.9).put("useful_kills", 3);
    round.player(1).put("deaths", 0).put("time_played_seconds", 0);
    round.apply(connection);
    number();

    assertThat(
            TestDatabase.rows(
                connection,
                "select kd_ratio, dpm, efficiency, accuracy, time_played_minutes,"
                    + " time_dead_minutes, time_dead_ratio, tank_meatshield, most_useful_kills"
                    + " from compat.player_comprehensive_stats order by id"))
        .containsExactly("2.5|100|71.42857|33.333332|10|1.5|15|4|3", "0|0|0|0|0|0|0|0|0");
  }

  @Test
  void timesAreTextOfTheServersClockAndNothingMeasuredIsMadeUp() throws SQLException {
    RoundFixture late = round("a", 14_399);
    late.file().put("time_limit_s", 720).put("header_f8_s", 585).put("next_limit_s", 585);
    late.file().put("time_to_beat_s", 585).put("end_reason", "OBJECTIVE");
    late.round().put("final_end_reason", "OBJECTIVE").put("final_duration_s", 585.3);
    late.round().put("final_duration_source", "F9").put("final_end", 1);
    late.apply(connection);
    number();

    assertThat(
            TestDatabase.row(
                connection,
                "select round_date, round_time, time_limit, actual_time, time_to_beat_seconds,"
                    + " next_timelimit_minutes, created_at from compat.rounds"))
        .isEqualTo("2026-03-01|235959|12:00|9:45|585|10|2026-03-01 23:59:59");
    assertThat(
            TestDatabase.row(
                connection,
                "select round_start_unix, round_end_unix, actual_duration_seconds, end_reason,"
                    + " total_pause_seconds from compat.rounds"))
        .isEqualTo("-|-|-|-|0");
  }

  @Test
  void aliasesCountRoundsAndTheNewestNameIsTheLastSeen() throws SQLException {
    round("a", 0).player("ANA00001", 1).apply(connection);
    round("b", 600).player("ANA00001", 1).apply(connection);
    RoundFixture renamed = round("c", 1200).player("ANA00001", 1);
    renamed.player(0).put("name_clean", "Ana");
    renamed.apply(connection);
    number();

    assertThat(
            TestDatabase.rows(
                connection,
                "select alias, times_seen, first_seen::time, last_seen::time"
                    + " from compat.player_aliases where guid = 'ANA00001' order by last_seen desc"))
        .containsExactly("Ana|1|20:20:00|20:20:00", "ANA00001|2|20:00:00|20:10:00");
  }

  @Test
  void aMatchSumsTheHalvesThatCount() throws SQLException {
    String match = "2026-03-01-200000";
    round("a", 0).match(match, 1).status("PAIRED", true).player("ANA00001", 5).apply(connection);
    round("b", 600).match(match, 2).status("PAIRED", true).player("ANA00001", 6).apply(connection);
    number();

    assertThat(
            TestDatabase.row(
                connection,
                "select match_id, player_guid, halves, kills, time_played_seconds, dpm"
                    + " from compat.player_match_stats"))
        .isEqualTo(match + "|ANA00001|2|11|1200|100.0");
  }

  @Test
  void everyStatsFileSeenIsListedWithItsContentAndReason() throws SQLException {
    EveningFixture evening = EveningFixture.evening(0, 900).file("bad.txt", "CORRUPT", 0);
    ((ObjectNode) evening.document.get("files").get(0))
        .put("sha256", "aa")
        .put("reason", "FIELD_COUNT");
    TestDatabase.run(
        connection,
        "select slomix.archive_artifact('main', 'stats', 'bad.txt', 'aa', 1,"
            + " '2026-03-02 10:00', 'test', '{}')");
    evening.close(connection);
    round("a", 0).apply(connection);

    assertThat(
            TestDatabase.rows(
                connection,
                "select filename, success, file_hash, error_message, processed_at"
                    + " from compat.processed_files order by 1"))
        .containsExactly(
            "2026-03-01-200000-supply-round-1.txt|t|-|-|2026-03-01 20:00:00",
            "bad.txt|f|aa|FIELD_COUNT|2026-03-02 10:00:00");
  }

  private void number() throws SQLException {
    TestDatabase.run(connection, "select slomix.assign_ids()");
  }
}
