package io.slomix.migrations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A migrated database of its own for one test class, on the one embedded server of this JVM. It is
 * a copy of a database that was migrated once, which takes a fraction of migrating again.
 */
final class TestDatabase {

  private static final String TEMPLATE = "migrated";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** A fresh, migrated database. */
  static TestDatabase create() {
    String name = "test" + COUNT.incrementAndGet();
    administer("create database " + name + " template " + TEMPLATE);
    return new TestDatabase(name);
  }

  /** A fresh database without any table. */
  static DataSource createEmpty() {
    String name = "test" + COUNT.incrementAndGet();
    administer("create database " + name);
    return SERVER.getDatabase("postgres", name);
  }

  DataSource dataSource() {
    return SERVER.getDatabase("postgres", name);
  }

  Connection connect() throws SQLException {
    return dataSource().getConnection();
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder().start();
      try (Connection connection = server.getPostgresDatabase().getConnection()) {
        run(connection, "create database " + TEMPLATE);
      }
      Migrations.migrate(server.getDatabase("postgres", TEMPLATE));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void administer(String statement) {
    try (Connection connection = SERVER.getPostgresDatabase().getConnection()) {
      run(connection, statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs a statement and throws its rows away. */
  static void run(Connection connection, String sql, Object... arguments) throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, arguments)) {
      statement.execute();
    }
  }

  /** All rows, their columns as text joined by {@code |}; null is {@code -}. */
  static List<String> rows(Connection connection, String sql, Object... arguments)
      throws SQLException {
    List<String> rows = new ArrayList<>();
    try (PreparedStatement statement = prepare(connection, sql, arguments);
        ResultSet results = statement.executeQuery()) {
      int columns = results.getMetaData().getColumnCount();
      while (results.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          String value = results.getString(i);
          row.add(value == null ? "-" : value);
        }
        rows.add(String.join("|", row));
      }
    }
    return rows;
  }

  /** The only row of a query. */
  static String row(Connection connection, String sql, Object... arguments) throws SQLException {
    List<String> rows = rows(connection, sql, arguments);
    if (rows.size() != 1) {
      throw new AssertionError(rows.size() + " rows: " + rows);
    }
    return rows.get(0);
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }
}
