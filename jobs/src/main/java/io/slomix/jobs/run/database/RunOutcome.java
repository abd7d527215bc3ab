package io.slomix.jobs.run.database;

import io.slomix.sinks.postgres.access.DatabaseAccess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far a run has come, as the database tells it. Holds one connection, opened when it is first
 * needed and again when it was lost.
 */
public final class RunOutcome implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunOutcome.class);
  private static final String PROGRESS =
      "select (select coalesce(max(serial), 0) from slomix.artifact),"
          + " (select coalesce(max(id), 0) from slomix.apply_log),"
          + " (select count(distinct (server, key)) from slomix.apply_log"
          + " where run_id = ? and kind = 'round')";

  private final DatabaseAccess access;
  private final String runId;
  private Connection connection;

  /** Asks about one run; does not connect yet. */
  public RunOutcome(DatabaseAccess access, String runId) {
    this.access = access;
    this.runId = runId;
  }

  /**
   * How far the database has come.
   *
   * @param lastArtifact serial of the newest artifact
   * @param lastCall number of the newest call
   * @param roundsWritten rounds that this run has handed over, each counted once however often its
   *     evidence grew
   */
  public record Progress(long lastArtifact, long lastCall, long roundsWritten) {

    /** A number that changes whenever something was stored. */
    public long activity() {
      return lastArtifact + lastCall;
    }
  }

  /** How far the database has come. */
  public Progress progress() throws IOException {
    try {
      if (connection == null) {
        connection = access.connect("progress");
      }
      return ask(connection);
    } catch (SQLException e) {
      close();
      throw RunDatabase.failed("Reading how far the run is", e);
    }
  }

  @Override
  public void close() {
    Connection closing = connection;
    connection = null;
    if (closing != null) {
      try {
        closing.close();
      } catch (SQLException e) {
        LOG.debug("a lost connection could not be closed", e);
      }
    }
  }

  private Progress ask(Connection open) throws SQLException {
    try (PreparedStatement query = open.prepareStatement(PROGRESS)) {
      query.setString(1, runId);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return new Progress(row.getLong(1), row.getLong(2), row.getLong(3));
      }
    }
  }
}
