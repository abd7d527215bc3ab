package io.slomix.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Applying the migrations, and saying clearly why that is not possible. */
class MigrationsDatabaseTest {

  @Test
  void anEmptyDatabaseIsMigratedOnceAndThenUpToDate() {
    DataSource empty = TestDatabase.createEmpty();

    assertThat(Migrations.migrate(empty)).isPositive();
    assertThat(Migrations.migrate(empty)).isZero();
  }

  @Test
  void everyTableOfThePipelineSaysWhatItMeans() throws SQLException {
    try (Connection connection = TestDatabase.create().connect()) {
      assertThat(
              TestDatabase.rows(
                  connection,
                  "select relname from pg_class where relnamespace = 'slomix'::regnamespace"
                      + " and relkind in ('r', 'v') and relname <> 'flyway_schema_history'"
                      + " and obj_description(oid, 'pg_class') is null"))
          .isEmpty();
    }
  }

  @Test
  void anAddressThatIsNoPostgresqlUrlIsNamedAsSuch() {
    assertThatThrownBy(() -> Migrations.migrate("jdbc:other://host/db"))
        .isInstanceOf(MigrationFailedException.class)
        .hasMessage("The database cannot be used: this is not a PostgreSQL JDBC URL.");
  }

  @Test
  void anUnreachableDatabaseIsOneSentence() throws IOException {
    int closedPort;
    try (ServerSocket socket = new ServerSocket(0)) {
      closedPort = socket.getLocalPort();
    }

    assertThatThrownBy(() -> Migrations.migrate("jdbc:postgresql://127.0.0.1:" + closedPort + "/x"))
        .isInstanceOf(MigrationFailedException.class)
        .hasMessageStartingWith("The database cannot be used: Connection to 127.0.0.1")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aDatabaseWithForeignTablesUnderOurNamesIsRefusedWithTheirName() throws SQLException {
    DataSource taken = TestDatabase.createEmpty();
    try (Connection connection = taken.getConnection()) {
      TestDatabase.run(connection, "create schema compat");
    }

    assertThatThrownBy(() -> Migrations.migrate(taken))
        .isInstanceOf(MigrationFailedException.class)
        .hasMessageContaining("\"compat\" already exists")
        .hasMessageNotContaining("\n");
  }
}
