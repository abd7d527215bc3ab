package io.slomix.migrations;

import static io.slomix.migrations.EveningFixture.evening;
import static io.slomix.migrations.RoundFixture.round;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The tables are a function of the set of calls, not of their order (design.md P1, R5). */
class AnyOrderDatabaseTest {

  private static final List<String> TABLES =
      List.of(
          "stats_file",
          "round",
          "player_round",
          "weapon_round",
          "evidence",
          "evening",
          "quarantine");

  private static Connection connection;

  @BeforeContainer
  static void open() throws SQLException {
    connection = TestDatabase.create().connect();
    connection.setAutoCommit(false);
  }

  @AfterContainer
  static void close() throws SQLException {
    connection.close();
  }

  /** One step of a run. */
  private enum Call {
    A_OF_THREE {
      @Override
      void make(Connection connection) throws SQLException {
        round("a", 0).revision(3).player("ANA00001", 1).apply(connection);
      }
    },
    B_OF_THREE {
      @Override
      void make(Connection connection) throws SQLException {
        round("b", 900).revision(3).player("BOR00002", 1).apply(connection);
      }
    },
    CLOSE_THREE {
      @Override
      void make(Connection connection) throws SQLException {
        evening(0, 1000)
            .revision(3)
            .live("a", "b")
            .evidence("x.txt", "QUARANTINED", "HEADER")
            .file("x.txt", "INVALID", 10)
            .close(connection);
      }
    },
    /** As before, only the evening grew. */
    A_OF_FIVE {
      @Override
      void make(Connection connection) throws SQLException {
        round("a", 0).revision(5).player("ANA00001", 1).apply(connection);
      }
    },
    /** Takes the file of b, which is gone. */
    C_OF_FIVE {
      @Override
      void make(Connection connection) throws SQLException {
        round("c", 900).revision(5).player("BOR00002", 2).apply(connection);
      }
    },
    CLOSE_FIVE {
      @Override
      void make(Connection connection) throws SQLException {
        evening(-100, 1000)
            .revision(5)
            .live("a", "c")
            .evidence("x.txt", "ACCEPTED", null)
            .evidence("y.txt", "QUARANTINED", "HEADER")
            .close(connection);
      }
    };

    abstract void make(Connection connection) throws SQLException;
  }

  @Property(tries = 150)
  void twoRevisionsOfAnEveningEndTheSameInAnyOrder(@ForAll("orders") List<Call> order)
      throws SQLException {
    assertThat(tablesAfter(order)).isEqualTo(tablesAfter(List.of(Call.values())));
  }

  @Property(tries = 60)
  void aRepeatedCallChangesNothing(@ForAll("orders") List<Call> order) throws SQLException {
    List<Call> twice = new ArrayList<>(order);
    twice.addAll(order);

    assertThat(tablesAfter(twice)).isEqualTo(tablesAfter(List.of(Call.values())));
  }

  @Property(tries = 24)
  void numbersFollowTimeWhateverTheOrderOfOneRevision(@ForAll("fives") List<Call> order)
      throws SQLException {
    for (Call call : order) {
      call.make(connection);
    }
    List<String> numbers =
        TestDatabase.rows(
            connection, "select round_fingerprint, id, session_id from slomix.round order by 1");
    connection.rollback();

    assertThat(numbers).containsExactly("a|16|4", "c|32|4");
  }

  @Provide
  Arbitrary<List<Call>> orders() {
    return Arbitraries.shuffle(Call.values());
  }

  @Provide
  Arbitrary<List<Call>> fives() {
    return Arbitraries.shuffle(Call.A_OF_FIVE, Call.C_OF_FIVE, Call.CLOSE_FIVE);
  }

  /** Numbers aside: they are given once and for all, so the first call may earn the smaller. */
  private static List<String> tablesAfter(List<Call> calls) throws SQLException {
    for (Call call : calls) {
      call.make(connection);
    }
    List<String> rows = new ArrayList<>();
    for (String table : TABLES) {
      rows.addAll(
          TestDatabase.rows(
              connection,
              "select to_jsonb(t) - 'id' - 'session_id' - 'noted_at' from slomix."
                  + table
                  + " t order by 1"));
    }
    connection.rollback();
    return rows;
  }
}
