package io.slomix.migrations;

import static io.slomix.migrations.RoundFixture.round;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Matches, their totals and gaming sessions (stats-file 8, R17, R18). */
class MatchTotalDatabaseTest {

  private static final String MATCH = "2026-03-01-200000";

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
  void theTotalsOfAPairAreTheSumsOfItsRoundsAndTheLargerSpree() throws SQLException {
    RoundFixture first = round("r1", 0).match(MATCH, 1).status("PAIRED", true);
    first.player("ANA00001", 5).player("BOR00002", 1);
    first.player(0).put("killing_spree", 4).put("xp", 20).put("revives_given", 2);
    RoundFixture second = round("r2", 600).match(MATCH, 2).status("PAIRED", true);
    second.player("ANA00001", 7).player("CENE0003", 9);
    second.player(0).put("killing_spree", 3).put("xp", -5);

    first.apply(connection);
    second.apply(connection);

    assertThat(
            TestDatabase.rows(
                connection,
                "select player_key, rounds_played, kills, killing_spree, xp, revives_given"
                    + " from slomix.match_total where match_id = ? order by 1",
                MATCH))
        .as("a sum with a missing part is missing")
        .containsExactly("ANA00001|2|12|4|15|-", "BOR00002|1|1|-|-|-", "CENE0003|1|9|-|-|-");
  }

  @Test
  void anUnpairedRoundGivesItsCumulativeValuesAsTotals() throws SQLException {
    RoundFixture orphan = round("r2", 0).match(MATCH, 2).status("UNPAIRED", false);
    orphan.player("ANA00001", 0);
    ((ArrayNode) orphan.document.get("unpaired_totals"))
        .addObject()
        .put("player_key", "ANA00001")
        .put("guid8", "ANA00001")
        .put("kills", 22)
        .put("time_played_seconds", 1092);

    orphan.apply(connection);

    assertThat(
            TestDatabase.row(
                connection,
                "select match_id, map, rounds_played, kills, time_played_seconds, xp"
                    + " from slomix.match_total"))
        .isEqualTo(MATCH + "|supply|-|22|1092|-");
  }

  @Test
  void roundsWithoutAPartnerHaveNoTotals() throws SQLException {
    round("abandoned", 0).player("ANA00001", 5).apply(connection);
    round("superseded", 900).status("SUPERSEDED", false).player("ANA00001", 5).apply(connection);

    assertThat(TestDatabase.rows(connection, "select * from slomix.match_total")).isEmpty();
    assertThat(
            TestDatabase.rows(
                connection, "select status, r1_fingerprint from slomix.match order by 1"))
        .containsExactly("ABANDONED|abandoned", "SUPERSEDED|superseded");
  }

  @Test
  void matchesOfTwoServersInTheSameSecondAreTwoMatches() throws SQLException {
    for (String server : new String[] {"left", "right"}) {
      round(server, "r1", 0)
          .match(MATCH, 1)
          .status("PAIRED", true)
          .player("ANA00001", 5)
          .apply(connection);
      round(server, "r2", 600)
          .match(MATCH, 2)
          .status("PAIRED", true)
          .player("ANA00001", 5)
          .apply(connection);
    }

    assertThat(
            TestDatabase.rows(
                connection, "select server, kills from slomix.match_total order by server"))
        .containsExactly("left|10", "right|10");
  }

  @Test
  void aGamingSessionHasTheDateOfItsFirstRound() throws SQLException {
    round("a", 14_000).apply(connection);
    round("b", 15_000).status("ABORTED", false).apply(connection);

    assertThat(
            TestDatabase.row(
                connection,
                "select session_date, last_round_end - first_round_end, rounds, counted_rounds"
                    + " from slomix.gaming_session"))
        .isEqualTo("2026-03-01|1000|2|1");
  }
}
