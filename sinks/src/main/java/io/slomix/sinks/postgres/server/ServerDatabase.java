package io.slomix.sinks.postgres.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Databases inside the embedded server. */
final class ServerDatabase {

  private ServerDatabase() {}

  /** Makes a database unless it exists. */
  static void create(Connection connection, String name) throws SQLException {
    if (exists(connection, name)) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("create database " + statement.enquoteIdentifier(name, true));
    }
  }

  private static boolean exists(Connection connection, String name) throws SQLException {
    String sql = "select 1 from pg_database where datname = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }
}
