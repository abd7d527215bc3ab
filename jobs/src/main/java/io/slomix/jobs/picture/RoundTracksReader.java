package io.slomix.jobs.picture;

import io.slomix.jobs.picture.RoundTracks.Death;
import io.slomix.jobs.picture.RoundTracks.Path;
import io.slomix.sinks.postgres.access.DatabaseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the paths and deaths of the capture of a round. */
public final class RoundTracksReader {

  private static final String CAPTURE =
      """
      select capture_key, map || ' R' || coalesce(round_number::text, '?') || ', ' || session_date
        from slomix.capture_scope where server = ? and round_fingerprint = ? order by name limit 1
      """;
  private static final String PATHS =
      "select team, path from slomix.proximity_player_tracks where capture_key = ? order by row_no";
  private static final String DEATHS =
      "select target_team, end_x, end_y from slomix.proximity_engagements"
          + " where capture_key = ? and outcome = 'killed' order by row_no";

  private final Connection connection;

  /** Reads over a connection, which stays open. */
  public RoundTracksReader(Connection connection) {
    this.connection = connection;
  }

  /** What the capture of a round shows; empty without a capture. */
  public Optional<RoundTracks> of(String server, String fingerprint) throws DatabaseException {
    try (PreparedStatement capture = connection.prepareStatement(CAPTURE)) {
      capture.setString(1, server);
      capture.setString(2, fingerprint);
      try (ResultSet row = capture.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        long key = row.getLong(1);
        return Optional.of(new RoundTracks(row.getString(2), paths(key), deaths(key)));
      }
    } catch (SQLException e) {
      throw DatabaseException.of("Reading a capture", e);
    }
  }

  private List<Path> paths(long key) throws SQLException {
    List<Path> paths = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(PATHS)) {
      statement.setLong(1, key);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          paths.add(new Path(row.getString(1), points(row.getString(2))));
        }
      }
    }
    return paths;
  }

  private static List<double[]> points(String path) {
    List<double[]> points = new ArrayList<>();
    for (String point : path.split("\\|")) {
      String[] parts = point.split(",", 4);
      if (parts.length == 4) {
        points.add(new double[] {Double.parseDouble(parts[1]), Double.parseDouble(parts[2])});
      }
    }
    return points;
  }

  private List<Death> deaths(long key) throws SQLException {
    List<Death> deaths = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(DEATHS)) {
      statement.setLong(1, key);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          deaths.add(new Death(row.getString(1), row.getDouble(2), row.getDouble(3)));
        }
      }
    }
    return deaths;
  }
}
