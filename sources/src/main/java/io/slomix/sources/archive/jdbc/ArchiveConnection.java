package io.slomix.sources.archive.jdbc;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Where the database is and who asks.
 *
 * @param url JDBC URL; what it says about time limits wins over the defaults here
 * @param user the user, empty when the URL names it
 * @param password the password, empty when the URL names it or none is needed
 */
public record ArchiveConnection(String url, String user, String password) implements Serializable {
  private static final String CONNECT_SECONDS = "10";
  private static final String ANSWER_SECONDS = "60";

  /**
   * Connects.
   *
   * @throws SQLException if that fails, or the URL is none of PostgreSQL
   */
  Connection connect() throws SQLException {
    Properties properties = new Properties();
    if (!user.isEmpty()) {
      PGProperty.USER.set(properties, user);
    }
    if (!password.isEmpty()) {
      PGProperty.PASSWORD.set(properties, password);
    }
    PGProperty.CONNECT_TIMEOUT.set(properties, CONNECT_SECONDS);
    PGProperty.SOCKET_TIMEOUT.set(properties, ANSWER_SECONDS);
    PGProperty.APPLICATION_NAME.set(properties, "slomix-archive");
    // Not through DriverManager, which does not see drivers of a job's own class loader.
    Connection connection = new Driver().connect(url, properties);
    if (connection == null) {
      throw new SQLException("this is no PostgreSQL URL");
    }
    return connection;
  }

  /** Leaves out the password, and the URL, which may hold one. */
  @Override
  public String toString() {
    return "ArchiveConnection[user=" + user + ']';
  }
}
