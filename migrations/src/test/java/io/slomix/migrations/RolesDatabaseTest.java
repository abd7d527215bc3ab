package io.slomix.migrations;

import static io.slomix.migrations.RoundFixture.round;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read and write what (compat 8), and the website's own tables (compat 4.3). */
class RolesDatabaseTest {

  private static final Path WEBSITE_TABLES = Path.of("..", "deploy", "website-tables.sql");

  private static TestDatabase database;

  private Connection connection;

  @BeforeAll
  static void fill() throws SQLException, IOException {
    database = TestDatabase.create();
    try (Connection owner = database.connect()) {
      round("one", 0).player("ANA00001", 5).apply(owner);
      TestDatabase.run(owner, "select slomix.assign_ids()");
      TestDatabase.run(owner, Files.readString(WEBSITE_TABLES));
      TestDatabase.run(owner, Files.readString(WEBSITE_TABLES));
    }
  }

  @BeforeEach
  void connect() throws SQLException {
    connection = database.connect();
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"slomix_web", "site", "site_ro"})
  void aReaderReadsEveryRelationOfCompat(String role) throws SQLException {
    TestDatabase.run(connection, "set role " + role);
    List<String> relations =
        TestDatabase.rows(
            connection, "select relname from pg_class where relnamespace = 'compat'::regnamespace");

    assertThat(relations).hasSizeGreaterThan(40);
    for (String relation : relations) {
      TestDatabase.run(connection, "select * from compat." + relation);
    }
    assertThat(TestDatabase.row(connection, "select kills from compat.player_match_stats"))
        .isEqualTo("5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"slomix_web", "site", "site_ro"})
  void aReaderCannotSeeThePipelinesSchema(String role) throws SQLException {
    TestDatabase.run(connection, "set role " + role);

    assertDenied("select * from slomix.round");
    assertDenied("select slomix.assign_ids()");
    assertDenied("select slomix.clear_derived('x', 1)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"slomix_web", "site", "site_ro"})
  void aReaderHasNoRightToWriteAnyView(String role) throws SQLException {
    // Asked for the right itself: a view that is updatable by accident would not fail otherwise.
    assertThat(
            TestDatabase.rows(
                connection,
                "select c.relname, p.privilege from pg_class c,"
                    + " unnest(array['INSERT','UPDATE','DELETE','TRUNCATE']) p (privilege)"
                    + " where c.relnamespace = 'compat'::regnamespace"
                    + " and has_table_privilege(?, c.oid, p.privilege)",
                role))
        .isEmpty();
    assertThat(
            TestDatabase.row(
                connection, "select has_schema_privilege(?, 'compat', 'CREATE')", role))
        .isEqualTo("f");
  }

  @Test
  void theWebsiteWritesItsOwnTablesAndOnlyThem() throws SQLException {
    TestDatabase.run(connection, "set role site");

    TestDatabase.run(
        connection, "insert into public.player_links (player_guid) values ('ANA00001')");
    TestDatabase.run(
        connection,
        "insert into public.storytelling_kill_impact (killer_guid)"
            + " values ('ana0000100000000000000000000000')");
    assertThat(
            TestDatabase.row(
                connection, "select killer_guid_canonical from public.storytelling_kill_impact"))
        .isEqualTo("ANA00001");
    assertThatThrownBy(() -> TestDatabase.run(connection, "delete from public.processed_files"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void theReadOnlyRoleReadsTheWebsitesTablesButCannotWriteThem() throws SQLException {
    TestDatabase.run(connection, "set role site_ro");

    assertThat(TestDatabase.rows(connection, "select * from public.season_awards")).isEmpty();
    assertDenied("insert into public.player_links (player_guid) values ('BOR00002')");
  }

  @Test
  void canonicalGuidFollowsMergedLinksAndEndsInACircle() throws SQLException {
    TestDatabase.run(
        connection,
        "insert into public.player_identity_links (alt_guid, primary_guid, link_type) values"
            + " ('A', 'B', 'merged'), ('B', 'C', 'merged'), ('X', 'C', 'suspected'),"
            + " ('Y', 'Z', 'merged'), ('Z', 'Y', 'merged')");
    TestDatabase.run(connection, "set role slomix_web");

    assertThat(
            TestDatabase.row(
                connection,
                "select compat.canonical_guid('A'), compat.canonical_guid('C'),"
                    + " compat.canonical_guid('X'), compat.canonical_guid('Y')"))
        .isEqualTo("C|C|X|Y");
  }

  @Test
  void passThroughViewsAreWhereTheProbesLook() throws SQLException {
    assertThat(
            TestDatabase.rows(
                connection,
                "select table_name from information_schema.views where table_schema = 'public'"
                    + " order by table_name"))
        .containsExactly(
            "lua_spawn_stats",
            "player_comprehensive_stats",
            "processed_files",
            "rounds",
            "weapon_comprehensive_stats");
  }

  @Test
  void grantingAgainChangesNothing() throws SQLException {
    String rights = "select relname, relacl from pg_class where relacl is not null order by oid";
    List<String> before = TestDatabase.rows(connection, rights);

    TestDatabase.run(connection, "select slomix.grant_readers()");

    assertThat(TestDatabase.rows(connection, rights)).hasSameElementsAs(before);
  }

  private void assertDenied(String statement) {
    assertThatThrownBy(() -> TestDatabase.run(connection, statement))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }
}
