package io.slomix.jobs.run.database;

import io.slomix.jobs.run.RunSummary;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What a run has done so far, as the database tells it; holds one connection. */
public final class RunOutcome implements AutoCloseable {

  private static final String ACTIVITY =
      "select (select coalesce(max(serial), 0) from slomix.artifact),"
          + " (select coalesce(max(id), 0) from slomix.apply_log),"
          + " (select count(*) from slomix.apply_log where run_id = ? and kind = 'round')";
  private static final String OUTCOMES =
      "select kind, outcome, count(*) from slomix.apply_log where run_id = ? group by 1, 2";
  private static final String BUCKETS =
      "select coalesce(sum(received), 0), coalesce(sum(accepted), 0),"
          + " coalesce(sum(waiting + undecided), 0) from slomix.artifact_count";
  private static final String QUARANTINED =
      "select reason, sum(quarantined) from slomix.quarantine_count group by reason";

  private final Connection connection;
  private final String runId;

  /** Connects for the questions about one run. */
  public RunOutcome(DatabaseAccess access, String runId) throws IOException {
    try {
      this.connection = access.connect("summary");
    } catch (SQLException e) {
      throw RunDatabase.failed("Reading what the run did", e);
    }
    this.runId = runId;
  }

  /**
   * How far the database has come.
   *
   * @param lastArtifact serial of the newest artifact
   * @param lastCall number of the newest call
   * @param roundsWritten round documents that this run has handed over
   */
  public record Progress(long lastArtifact, long lastCall, long roundsWritten) {

    /** A number that changes whenever something was stored. */
    public long activity() {
      return lastArtifact + lastCall;
    }
  }

  /** How far the database has come. */
  public Progress progress() throws IOException {
    try (PreparedStatement query = connection.prepareStatement(ACTIVITY)) {
      query.setString(1, runId);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return new Progress(row.getLong(1), row.getLong(2), row.getLong(3));
      }
    } catch (SQLException e) {
      throw RunDatabase.failed("Reading how far the run is", e);
    }
  }

  /** The summary of the run; artifacts are counted over the whole database (R21). */
  public RunSummary summary(Map<String, Long> notRead, long ignored, Duration took)
      throws IOException {
    try {
      Map<String, Long> outcomes = counts(OUTCOMES, runId);
      Map<String, Long> quarantined = counts(QUARANTINED, null);
      try (PreparedStatement query = connection.prepareStatement(BUCKETS);
          ResultSet row = query.executeQuery()) {
        row.next();
        return new RunSummary(
            row.getLong(1),
            row.getLong(2),
            quarantined,
            row.getLong(3),
            outcomes.getOrDefault("round NEW", 0L),
            outcomes.getOrDefault("round CHANGED", 0L),
            outcomes.getOrDefault("round UNCHANGED", 0L),
            outcomes.getOrDefault("round REJECTED", 0L)
                + outcomes.getOrDefault("evening REJECTED", 0L),
            notRead,
            ignored,
            took);
      }
    } catch (SQLException e) {
      throw RunDatabase.failed("Reading what the run did", e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw RunDatabase.failed("Closing the summary's connection", e);
    }
  }

  /** Counts by the words of all columns but the last. */
  private Map<String, Long> counts(String sql, String parameter) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      if (parameter != null) {
        query.setString(1, parameter);
      }
      try (ResultSet rows = query.executeQuery()) {
        int last = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          StringBuilder words = new StringBuilder(rows.getString(1));
          for (int column = 2; column < last; column++) {
            words.append(' ').append(rows.getString(column));
          }
          counts.put(words.toString(), rows.getLong(last));
        }
      }
    }
    return counts;
  }
}
