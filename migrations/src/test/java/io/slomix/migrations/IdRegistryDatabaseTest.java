package io.slomix.migrations;

import static io.slomix.migrations.EveningFixture.evening;
import static io.slomix.migrations.RoundFixture.round;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers for people: in time order, stable, append only (compat 6, R1, R25). */
class IdRegistryDatabaseTest {

  private static final String NUMBERS =
      "select round_fingerprint, id, session_id from slomix.round order by round_end, 1";

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
  void roundsAreNumberedInTimeOrderInStepsOfSixteenAndSessionsOfFour() throws SQLException {
    round("late", 9000).session("late").apply(connection);
    round("other", "between", 500).session("other").apply(connection);
    round("early", 0).session("early").apply(connection);

    assign();

    assertThat(numbers()).containsExactly("early|16|4", "between|32|8", "late|48|12");
  }

  @Test
  void numberingAgainChangesNothing() throws SQLException {
    round("a", 0).apply(connection);
    round("b", 900).apply(connection);
    assign();
    List<String> registry = registry();

    assign();

    assertThat(registry()).isEqualTo(registry);
    assertThat(numbers()).containsExactly("a|16|4", "b|32|4");
  }

  @Test
  void aStragglerGetsANumberBetweenItsNeighbours() throws SQLException {
    round("a", 0).session("a").apply(connection);
    round("z", 90_000).session("z").apply(connection);
    assign();

    round("m", 40_000).session("m").apply(connection);
    round("n", 41_000).session("m").apply(connection);
    round("start", -90_000).session("start").apply(connection);
    assign();

    assertThat(numbers()).containsExactly("start|8|2", "a|16|4", "m|21|6", "n|26|6", "z|32|8");
  }

  @Test
  void onlyAFullGapFallsBackToTheTail() throws SQLException {
    round("a", 0).apply(connection);
    round("z", 90_000).apply(connection);
    assign();

    for (int i = 0; i < 16; i++) {
      round("m" + (char) ('a' + i), 1000 + i).apply(connection);
    }
    assign();

    List<String> ids =
        TestDatabase.rows(connection, "select id from slomix.round order by round_end");
    List<String> expected = new ArrayList<>(List.of("16"));
    for (int id = 17; id < 32; id++) {
      expected.add(Integer.toString(id));
    }
    expected.addAll(List.of("48", "32"));
    assertThat(ids).isEqualTo(expected);
  }

  @Test
  void aNumberOfARoundThatIsGoneIsNeverGivenAway() throws SQLException {
    round("gone", 500).apply(connection);
    assign();
    evening(0, 900).revision(2).close(connection);

    round("a", 450).revision(3).apply(connection);
    round("b", 550).revision(3).apply(connection);
    assign();

    assertThat(numbers()).containsExactly("a|32|8", "b|48|8");
  }

  @Test
  void joiningSessionsKeepTheSmallestNumberAndAHalfSplitOffGetsANewOne() throws SQLException {
    round("a", 0).session("a").apply(connection);
    round("c", 8000).session("c").apply(connection);
    round("z", 90_000).session("z").apply(connection);
    assign();
    assertThat(numbers()).containsExactly("a|16|4", "c|32|8", "z|48|12");

    round("b", 3500).session("a").revision(2).apply(connection);
    round("c", 8000).session("a").revision(2).apply(connection);
    assign();
    assertThat(numbers()).containsExactly("a|16|4", "b|24|4", "c|32|4", "z|48|12");

    round("b", 3500).session("b").revision(3).apply(connection);
    round("c", 8000).session("b").revision(3).apply(connection);
    assign();
    assertThat(numbers())
        .as("c was the first of a session before: the split-off half is that one again")
        .containsExactly("a|16|4", "b|24|8", "c|32|8", "z|48|12");

    round("c", 8000).session("c").revision(4).apply(connection);
    assign();
    assertThat(numbers())
        .as("b never was")
        .containsExactly("a|16|4", "b|24|6", "c|32|8", "z|48|12");
  }

  @Test
  void aRoundThatIsPrependedToASessionDoesNotChangeItsNumber() throws SQLException {
    round("b", 900).session("b").apply(connection);
    assign();

    round("a", 0).session("a").revision(2).apply(connection);
    round("b", 900).session("a").revision(2).apply(connection);
    assign();

    assertThat(numbers()).containsExactly("a|8|4", "b|16|4");
  }

  @Test
  void aRebuildInAnyOrderGivesTheSameNumbers() throws SQLException {
    List<RoundFixture> rounds = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      rounds.add(round("r" + i, i * 2000L).session("s" + i / 3));
    }
    for (RoundFixture round : rounds) {
      round.apply(connection);
      assign();
    }
    List<String> before = numbers();

    TestDatabase.run(connection, "select slomix.clear_derived('again', 2)");
    Collections.reverse(rounds);
    for (RoundFixture round : rounds) {
      round.apply(connection);
    }
    assign();

    assertThat(numbers()).isEqualTo(before);
    assertThat(TestDatabase.row(connection, "select epoch, rules_version from slomix.pipeline"))
        .isEqualTo("again|2");
  }

  @Test
  void anAliasKeepsItsNumberUntilItsOwnKeyLivesAgain() throws SQLException {
    round("end:1", 0).session("end:1").apply(connection);
    assign();

    round("stats:1", 0).session("stats:1").alias("end:1").revision(2).apply(connection);
    evening(0, 900).live("stats:1").revision(2).close(connection);
    assertThat(numbers()).containsExactly("stats:1|16|4");

    round("end:1", 600).session("stats:1").revision(3).apply(connection);
    round("stats:1", 0).session("stats:1").alias("end:1").revision(3).apply(connection);
    assign();
    assertThat(numbers()).containsExactly("stats:1|8|4", "end:1|16|4");
  }

  @Test
  void emptyFilesTakeNoNumber() throws SQLException {
    round("empty", 0).status("EMPTY", false).session(null).apply(connection);
    assign();

    assertThat(numbers()).containsExactly("empty|-|-");
  }

  @Test
  void anEveningIsNumberedWhenItsLastRoundIsThere() throws SQLException {
    round("b", 900).revision(2).apply(connection);
    evening(0, 900).revision(2).live("a", "b").close(connection);
    assertThat(numbers()).containsExactly("b|-|-");

    round("a", 0).revision(2).apply(connection);

    assertThat(numbers()).containsExactly("a|16|4", "b|32|4");
  }

  @Test
  void aRefusedRoundDoesNotHoldUpTheOthers() throws SQLException {
    round("b", 900).apply(connection);
    evening(0, 900).live("a", "b").close(connection);
    RoundFixture broken = round("a", 0);
    broken.round().put("humans", "many");

    assertThat(broken.apply(connection)).isEqualTo("REJECTED");

    assertThat(numbers()).containsExactly("b|16|4");
  }

  @Test
  void aBoundedRunNumbersOnceAtItsEnd() throws SQLException {
    TestDatabase.run(connection, "set local slomix.defer_ids = 'on'");
    round("b", 90_000).session("b").apply(connection);
    evening(90_000, 90_900).live("b").close(connection);
    round("a", 0).session("a").apply(connection);
    evening(0, 900).live("a").close(connection);
    assertThat(numbers()).containsExactly("a|-|-", "b|-|-");

    assign();

    assertThat(numbers()).containsExactly("a|16|4", "b|32|8");
  }

  private void assign() throws SQLException {
    TestDatabase.run(connection, "select slomix.assign_ids()");
  }

  private List<String> numbers() throws SQLException {
    return TestDatabase.rows(connection, NUMBERS);
  }

  private List<String> registry() throws SQLException {
    return TestDatabase.rows(
        connection, "select kind, natural_key, id from slomix.id_registry order by 1, 2");
  }
}
