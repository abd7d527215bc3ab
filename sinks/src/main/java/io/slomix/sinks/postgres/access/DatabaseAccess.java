package io.slomix.sinks.postgres.access;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Where a database is and who we are there. Immutable and serialisable, so that a Flink operator
 * can carry it; the secret never prints.
 *
 * @param url JDBC address without user and password, {@code jdbc:postgresql://host:port/database}
 * @param user the role that connects; empty leaves the choice to the driver
 * @param secret its password, {@link Secret#NONE} if there is none
 */
public record DatabaseAccess(String url, String user, Secret secret) implements Serializable {

  private static final String CONNECT_TIMEOUT_SECONDS = "5";

  /**
   * Opens a connection; the caller closes it.
   *
   * @param purpose what the connection is for; operators see it in {@code pg_stat_activity}
   * @throws SQLException as the driver throws it, see {@link DatabaseException#of}
   */
  public Connection connect(String purpose) throws SQLException {
    // Not through DriverManager, which does not see drivers of a job's own class loader.
    Connection connection = new Driver().connect(url, properties(purpose));
    if (connection == null) {
      throw new SQLException("no address of a PostgreSQL database", "08001");
    }
    return connection;
  }

  /** The driver's properties of {@link #connect}: for code that must open connections itself. */
  public Properties properties(String purpose) {
    Properties properties = new Properties();
    if (!user.isEmpty()) {
      PGProperty.USER.set(properties, user);
    }
    if (!secret.text().isEmpty()) {
      PGProperty.PASSWORD.set(properties, secret.text());
    }
    PGProperty.APPLICATION_NAME.set(properties, "slomix " + purpose);
    PGProperty.CONNECT_TIMEOUT.set(properties, CONNECT_TIMEOUT_SECONDS);
    // A line that a firewall cut during an idle night is noticed instead of waited for.
    PGProperty.TCP_KEEP_ALIVE.set(properties, "true");
    return properties;
  }

  /** {@code host:port/database}, for people. */
  public String address() {
    Properties parts = Driver.parseURL(url, new Properties());
    if (parts == null) {
      return url;
    }
    return PGProperty.PG_HOST.getOrDefault(parts)
        + ':'
        + PGProperty.PG_PORT.getOrDefault(parts)
        + '/'
        + PGProperty.PG_DBNAME.getOrDefault(parts);
  }
}
