package io.slomix.jobs.dryrun;

import io.slomix.model.evidence.Reason;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.DatabaseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the database knows and a dry run has to know.
 *
 * @param access the database
 */
record StoredState(DatabaseAccess access) {

  private static final String ZONES =
      "select server, zone from slomix.server where zone is not null";
  private static final String QUARANTINED =
      "select server, name, sha256 from slomix.quarantine"
          + " where origin = 'DECODE' and kind = 'STATS' and (? or reason = any (?))";

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

  /** The quarantined files, by server; all of them without reasons. */
  Map<String, Set<ContentKey>> quarantined(Set<Reason> reasons) throws DatabaseException {
    try (Connection connection = access.connect("dry run");
        PreparedStatement statement = connection.prepareStatement(QUARANTINED)) {
      statement.setBoolean(1, reasons.isEmpty());
      statement.setArray(
          2, connection.createArrayOf("text", reasons.stream().map(Enum::name).toArray()));
      Map<String, Set<ContentKey>> quarantined = new HashMap<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          quarantined
              .computeIfAbsent(rows.getString(1), server -> new HashSet<>())
              .add(new ContentKey(rows.getString(2), rows.getString(3)));
        }
      }
      return quarantined;
    } catch (SQLException e) {
      throw DatabaseException.of("Reading the quarantine", e);
    }
  }
}
