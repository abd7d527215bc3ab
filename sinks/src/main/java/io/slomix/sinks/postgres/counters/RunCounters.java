package io.slomix.sinks.postgres.counters;

import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.DatabaseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts what is stored. Reads only; every call is one moment of its own.
 *
 * @param access the database
 */
public record RunCounters(DatabaseAccess access) {

  private static final String LAST_SERIAL = "select coalesce(max(serial), 0) from slomix.artifact";

  private static final String BUCKETS =
      """
      select count(*),
             count(*) filter (where e.bucket = 'ACCEPTED'),
             count(*) filter (where e.bucket = 'WAITING'),
             count(*) filter (where e.bucket is null)
        from slomix.artifact a
        left join slomix.evidence e using (server, kind, name, sha256)
       where a.serial > ?
      """;

  private static final String REASONS =
      """
      select coalesce(e.reason, e.parse_status, ''), count(*)
        from slomix.artifact a
        join slomix.evidence e using (server, kind, name, sha256)
       where a.serial > ? and e.bucket = 'QUARANTINED'
       group by 1
      """;

  /** A document that was refused and accepted later is not refused; one that grew is new. */
  private static final String OUTCOMES =
      """
      select outcome, count(*)
        from (select case when (array_agg(outcome order by id desc))[1] = 'REJECTED' then 'REJECTED'
                          when bool_or(outcome = 'NEW') then 'NEW'
                          when bool_or(outcome = 'CHANGED') then 'CHANGED'
                          when bool_or(outcome = 'UNCHANGED') then 'UNCHANGED'
                          else 'STALE' end as outcome
                from slomix.apply_log
               where run_id = ? and kind = ?
               group by server, key) each_key
       group by outcome
      """;

  /** The position of the archive now: what is received later has a higher serial. */
  public long lastSerial() throws DatabaseException {
    try (Connection connection = access.connect("counters");
        PreparedStatement statement = connection.prepareStatement(LAST_SERIAL);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw DatabaseException.of("Counting", e);
    }
  }

  /**
   * The buckets of what was received for the first time after a position, in one moment.
   *
   * @param serial see {@link #lastSerial}; 0 counts everything
   */
  public ArtifactCounts artifactsAfter(long serial) throws DatabaseException {
    try (Connection connection = access.connect("counters")) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      return buckets(connection, serial, reasons(connection, serial));
    } catch (SQLException e) {
      throw DatabaseException.of("Counting", e);
    }
  }

  private static SortedMap<String, Long> reasons(Connection connection, long serial)
      throws SQLException {
    SortedMap<String, Long> reasons = new TreeMap<>();
    try (PreparedStatement statement = connection.prepareStatement(REASONS)) {
      statement.setLong(1, serial);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reasons.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return reasons;
  }

  private static ArtifactCounts buckets(
      Connection connection, long serial, SortedMap<String, Long> reasons) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(BUCKETS)) {
      statement.setLong(1, serial);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new ArtifactCounts(
            row.getLong(1), row.getLong(2), reasons, row.getLong(3), row.getLong(4));
      }
    }
  }

  /** How many different rounds a run handed in, by what became of each; every outcome is a key. */
  public Map<ApplyOutcome, Long> rounds(String runId) throws DatabaseException {
    return outcomes(runId, "round");
  }

  /** The same of evenings. */
  public Map<ApplyOutcome, Long> evenings(String runId) throws DatabaseException {
    return outcomes(runId, "evening");
  }

  private Map<ApplyOutcome, Long> outcomes(String runId, String kind) throws DatabaseException {
    Map<ApplyOutcome, Long> counts = new EnumMap<>(ApplyOutcome.class);
    for (ApplyOutcome outcome : ApplyOutcome.values()) {
      counts.put(outcome, 0L);
    }
    try (Connection connection = access.connect("counters");
        PreparedStatement statement = connection.prepareStatement(OUTCOMES)) {
      statement.setString(1, runId);
      statement.setString(2, kind);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          counts.put(ApplyOutcome.valueOf(rows.getString(1)), rows.getLong(2));
        }
      }
    } catch (SQLException e) {
      throw DatabaseException.of("Counting the " + kind + "s of a run", e);
    }
    return counts;
  }
}
