package io.slomix.sinks.postgres.sink;

import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.SqlFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
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
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final DatabaseAccess access;
  private final String purpose;
  private final SinkOptions options;
  private transient Connection connection;

  PatientConnection(DatabaseAccess access, String purpose, SinkOptions options) {
    this.access = access;
    this.purpose = purpose;
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
    long deadline = System.nanoTime() + options.patience().toNanos();
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        connection = openSession();
        return connection;
      } catch (SQLException e) {
        boolean later = SqlFailure.of(e) == SqlFailure.PASSING && System.nanoTime() < deadline;
        if (!later) {
          throw e;
        }
        LOG.warn("{} is away, trying again: {}", access.address(), e.getMessage());
        sleepAbout(pause, e);
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                ? pause.multipliedBy(2)
                : LONGEST_PAUSE;
      }
    }
  }

  private Connection openSession() throws SQLException {
    Connection opened = access.connect(purpose);
    String sql =
        "select set_config('slomix.run_id', ?, false), set_config('slomix.defer_ids', ?, false)";
    try (PreparedStatement statement = opened.prepareStatement(sql)) {
      statement.setString(1, options.runId());
      statement.setString(2, options.deferNumbers() ? "on" : "off");
      statement.execute();
      return opened;
    } catch (SQLException e) {
      opened.close();
      throw e;
    }
  }

  /** Pauses of half to the whole length, so that writers do not come back in step. */
  private static void sleepAbout(Duration pause, SQLException failure) throws SQLException {
    long millis = pause.toMillis();
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
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
