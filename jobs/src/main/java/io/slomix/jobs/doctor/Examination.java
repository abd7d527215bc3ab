package io.slomix.jobs.doctor;

import io.slomix.sinks.postgres.access.DatabaseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Examines what is stored. It has no clock: a leg is stale when the newest rounds of its server
 * lack it, however long ago they were played.
 */
public final class Examination {

  private static final int STALE_AFTER_ROUNDS = 3;
  private static final String LEGS =
      """
      select server, leg, rounds, rounds_with, rounds_behind,
             to_char(to_timestamp(last_end) at time zone 'UTC', 'YYYY-MM-DD HH24:MI')
        from slomix.leg_state order by server, array_position(
             array['stats', 'lua', 'gametime', 'endstats', 'proximity'], leg)
      """;
  private static final String ARTIFACTS =
      """
      select server, kind, artifacts, quarantined, waiting, undecided
        from slomix.leg_freshness order by server, kind
      """;
  private static final String GAPS =
      """
      select server, count(*), count(*) filter (where alarm), min(gap_seconds), max(gap_seconds)
        from slomix.file_gap group by server order by server
      """;
  private static final String SHIFTS =
      "select server, hours, rounds from slomix.zone_shift order by server, first_end";
  private static final String REFUSED =
      "select server, count(*) from slomix.quarantine where origin = 'SINK' group by server"
          + " order by server";

  private final Connection connection;
  private final List<Finding> findings = new ArrayList<>();

  private Examination(Connection connection) {
    this.connection = connection;
  }

  /** Everything that was found, in a fixed order; empty when nothing is stored yet. */
  public static List<Finding> of(Connection connection) throws DatabaseException {
    try {
      Examination examination = new Examination(connection);
      examination.each(LEGS, examination::leg);
      examination.each(ARTIFACTS, examination::artifacts);
      examination.each(GAPS, examination::gap);
      examination.each(SHIFTS, examination::shift);
      examination.each(REFUSED, examination::refused);
      return List.copyOf(examination.findings);
    } catch (SQLException e) {
      throw DatabaseException.of("The examination", e);
    }
  }

  /** Reads one row. */
  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  private void each(String sql, Row reader) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  private void leg(ResultSet row) throws SQLException {
    long with = row.getLong(4);
    long behind = row.getLong(5);
    boolean fresh = behind < STALE_AFTER_ROUNDS;
    String detail =
        with == 0
            ? "never seen"
            : "%d of %d rounds, last %s UTC%s"
                .formatted(
                    with,
                    row.getLong(3),
                    row.getString(6),
                    behind == 0 ? "" : ", missing in the newest " + behind);
    // What never came is not configured; only what stopped coming is a fault.
    add(row.getString(1), "leg " + row.getString(2), with == 0 || fresh, detail);
  }

  private void artifacts(ResultSet row) throws SQLException {
    long undecided = row.getLong(6);
    add(
        row.getString(1),
        "files " + row.getString(2).toLowerCase(Locale.ROOT),
        undecided == 0,
        "%d, %d quarantined, %d waiting, %d not decided yet"
            .formatted(row.getLong(3), row.getLong(4), row.getLong(5), undecided));
  }

  private void gap(ResultSet row) throws SQLException {
    long alarms = row.getLong(3);
    add(
        row.getString(1),
        "clocks",
        alarms == 0,
        "stats files are written %d to %d s after the Lua end in %d rounds%s"
            .formatted(
                row.getLong(4),
                row.getLong(5),
                row.getLong(2),
                alarms == 0 ? "" : ", %d of them outside 0 to 6 s".formatted(alarms)));
  }

  private void shift(ResultSet row) throws SQLException {
    add(
        row.getString(1),
        "time zone",
        false,
        "tz_offset_suspected: %d rounds in a row are %d h away from their files"
            .formatted(row.getLong(3), row.getLong(2)));
  }

  private void refused(ResultSet row) throws SQLException {
    add(
        row.getString(1),
        "database",
        false,
        "%d documents were refused: see the table quarantine, origin SINK"
            .formatted(row.getLong(2)));
  }

  private void add(String server, String subject, boolean ok, String detail) {
    findings.add(new Finding(server, subject, ok, detail));
  }
}
