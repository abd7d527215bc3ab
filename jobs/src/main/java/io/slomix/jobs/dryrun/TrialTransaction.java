package io.slomix.jobs.dryrun;

import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.DatabaseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One transaction in which documents are applied and which is never committed.
 *
 * <p>While it lasts, a pipeline that runs beside it waits: the functions lock the server that they
 * write. It does not wait itself for longer than {@value #PATIENCE}.
 */
final class TrialTransaction implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TrialTransaction.class);
  private static final String PATIENCE = "20s";

  private final Connection connection;
  private final PreparedStatement applyRound;
  private final PreparedStatement closeEvening;

  /** What became of a document, as the database says. */
  enum Outcome {
    NEW,
    CHANGED,
    UNCHANGED,
    STALE,
    REJECTED
  }

  private TrialTransaction(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    try (Statement settings = connection.createStatement()) {
      settings.execute("set local slomix.defer_ids = 'on'");
      settings.execute("set local lock_timeout = '" + PATIENCE + "'");
    }
    applyRound = connection.prepareStatement("select slomix.apply_round(?::jsonb)");
    closeEvening = connection.prepareStatement("select slomix.close_evening(?::jsonb)");
  }

  static TrialTransaction on(DatabaseAccess access) throws DatabaseException {
    try {
      return new TrialTransaction(access.connect("dry run"));
    } catch (SQLException e) {
      throw DatabaseException.of("The dry run", e);
    }
  }

  Outcome applyRound(String document) throws DatabaseException {
    return apply(applyRound, document);
  }

  Outcome closeEvening(String document) throws DatabaseException {
    return apply(closeEvening, document);
  }

  private static Outcome apply(PreparedStatement statement, String document)
      throws DatabaseException {
    try {
      statement.setString(1, document);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return Outcome.valueOf(row.getString(1));
      }
    } catch (SQLException e) {
      throw DatabaseException.of("Applying a document for trial", e);
    }
  }

  /** Undoes everything. */
  @Override
  public void close() {
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      // What was not committed is not there, whether the server hears of it or not.
      LOG.debug("The dry run lost its connection", e);
    }
  }
}
