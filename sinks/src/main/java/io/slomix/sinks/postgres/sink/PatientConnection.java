package io.slomix.sinks.postgres.sink;

import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.PatientConnector;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.apache.flink.connector.jdbc.datasource.connections.JdbcConnectionProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of one sink writer. The connector asks for a new one after a failed batch and
 * gives up when it does not get it in that moment; this one waits for a server that is away, up to
 * the patience of the options, with growing pauses.
 *
 * <p>Every session is told the run and whether numbers are deferred. Used by one writer, under its
 * lock.
 */
final class PatientConnection implements JdbcConnectionProvider {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(PatientConnection.class);

  private static final int VALIDITY_CHECK_SECONDS = 5;

  private final PatientConnector connector;
  private final DocumentSinkOptions options;
  private transient Connection connection;

  PatientConnection(DatabaseAccess access, String purpose, DocumentSinkOptions options) {
    this.connector = new PatientConnector(access, purpose, options.patience());
    this.options = options;
  }

  @Override
  public Connection getConnection() {
    return connection;
  }

  @Override
  public boolean isConnectionValid() throws SQLException {
    return connection != null && connection.isValid(VALIDITY_CHECK_SECONDS);
  }

  @Override
  public Connection getOrEstablishConnection() throws SQLException {
    return isConnectionValid() ? connection : reestablishConnection();
  }

  @Override
  public Connection reestablishConnection() throws SQLException {
    closeConnection();
    connection = openSession();
    return connection;
  }

  private Connection openSession() throws SQLException {
    Connection opened = connector.connect();
    String sql =
        // The functions look rows up by key: planning that anew for each document gains nothing.
        "select set_config('slomix.run_id', ?, false), set_config('slomix.defer_ids', ?, false),"
            + " set_config('slomix.announce', ?, false),"
            + " set_config('plan_cache_mode', 'force_generic_plan', false)";
    try (PreparedStatement statement = opened.prepareStatement(sql)) {
      statement.setString(1, options.runId());
      statement.setString(2, options.deferNumbers() ? "on" : "off");
      statement.setString(3, options.announced());
      statement.execute();
      return opened;
    } catch (SQLException e) {
      opened.close();
      throw e;
    }
  }

  @Override
  public void closeConnection() {
    if (connection == null) {
      return;
    }
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("A lost connection could not be closed", e);
    } finally {
      connection = null;
    }
  }

  @Override
  public void close() {
    closeConnection();
  }
}
