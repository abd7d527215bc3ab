package io.slomix.migrations;

import static io.slomix.migrations.RoundFixture.round;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds schema {@code compat} against the contract: names, types and null policy (compat 3, 4). */
class CompatShapeDatabaseTest {

  private static final Map<String, String> CATALOGUE_NAMES =
      Map.of("int", "integer", "bool", "boolean", "float8", "double precision");

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
  void everyColumnOfTheContractExistsWithItsType() throws SQLException {
    List<String> offered =
        TestDatabase.rows(
            connection,
            "select a.attrelid::regclass, a.attname, format_type(a.atttypid, a.atttypmod)"
                + " from pg_attribute a join pg_class c on c.oid = a.attrelid"
                + " where c.relnamespace = 'compat'::regnamespace and a.attnum > 0");
    List<String> required =
        shape().stream()
            .map(c -> "compat." + c.relation() + "|" + c.name() + "|" + c.catalogueType())
            .toList();

    assertThat(offered).containsAll(required);
  }

  @Test
  void offersNoColumnThatTheContractDoesNotName() throws SQLException {
    // An additional column, such as rounds.player_name, would make broken statements run (7.1).
    List<String> offered =
        TestDatabase.rows(
            connection,
            "select table_name, column_name from information_schema.columns"
                + " where table_schema = 'compat'");
    List<String> named = shape().stream().map(c -> c.relation() + "|" + c.name()).toList();

    assertThat(new TreeSet<>(offered)).isEqualTo(new TreeSet<>(named));
  }

  @Test
  void everyRelationIsAPlainView() throws SQLException {
    assertThat(
            TestDatabase.rows(
                connection,
                "select distinct relkind from pg_class where relkind <> 'c'"
                    + " and relnamespace = 'compat'::regnamespace"))
        .containsExactly("v");
  }

  @Test
  void columnsThatMustNeverBeNullAreNotNullEvenIfTheFileHadNoSuchField() throws SQLException {
    applyRoundsWithoutOptionalFields();
    Map<String, List<Column>> strict =
        shape().stream().filter(Column::neverNull).collect(Collectors.groupingBy(Column::relation));

    for (Map.Entry<String, List<Column>> relation : strict.entrySet()) {
      String anyNull =
          relation.getValue().stream()
              .map(c -> c.name() + " is null")
              .collect(Collectors.joining(" or "));
      assertThat(
              TestDatabase.row(
                  connection,
                  "select count(*) > 0, count(*) filter (where "
                      + anyNull
                      + ") from compat."
                      + relation.getKey()))
          .as(relation.getKey())
          .isEqualTo("t|0");
    }
  }

  @Test
  void canonicalGuidIsFoundThroughTheSearchPath() throws SQLException {
    TestDatabase.run(connection, "set search_path = public, compat");

    assertThat(TestDatabase.row(connection, "select canonical_guid('ANA00001')"))
        .isEqualTo("ANA00001");
    assertThat(
            TestDatabase.row(
                connection,
                "select '2026-03-02'::text >= '2026-03-01 20:00'::timestamp,"
                    + " '2026-02-28'::text >= '2026-03-01 20:00'::timestamp"))
        .isEqualTo("t|f");
  }

  private static void applyRoundsWithoutOptionalFields() throws SQLException {
    RoundFixture sparse = round("sparse", 0).player("ANA00001", 1);
    for (String optional : List.of("name_raw", "kills", "deaths", "damage_given", "name_clean")) {
      sparse.player(0).remove(optional);
    }
    sparse.apply(connection);
    round("full", 900).player("ANA00001", 3).apply(connection);
    round("aborted", 1800).status("ABORTED", false).apply(connection);
    TestDatabase.run(connection, "select slomix.assign_ids()");
  }

  private static List<Column> shape() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    CompatShapeDatabaseTest.class.getResourceAsStream("/compat-shape.txt")),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).map(Column::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Column(String relation, String name, String type, boolean neverNull) {

    static Column parse(String line) {
      String[] words = line.split(" ", -1);
      return new Column(words[0], words[1], words[2], words.length > 3);
    }

    String catalogueType() {
      return switch (type) {
        case "timestamp" -> "timestamp without time zone";
        case "timestamptz" -> "timestamp with time zone";
        default -> CATALOGUE_NAMES.getOrDefault(type, type).replace("varchar", "character varying");
      };
    }
  }
}
