package io.slomix.jobs.dryrun;

import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.DatabaseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the database knows and a dry run has to know.
 *
 * @param access the database
 */
record StoredState(DatabaseAccess access) {

  private static final String ZONES =
      "select server, zone from slomix.server where zone is not null";

  /** The clock zones of its servers. */
  Map<String, ZoneId> zones() throws DatabaseException {
    try (Connection connection = access.connect("dry run");
        PreparedStatement statement = connection.prepareStatement(ZONES);
        ResultSet rows = statement.executeQuery()) {
      Map<String, ZoneId> zones = new TreeMap<>();
      while (rows.next()) {
        zones.put(rows.getString(1), ZoneId.of(rows.getString(2)));
      }
      return zones;
    } catch (SQLException e) {
      throw DatabaseException.of("Reading the servers' zones", e);
    }
  }
}
