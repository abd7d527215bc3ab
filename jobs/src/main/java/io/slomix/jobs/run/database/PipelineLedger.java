package io.slomix.jobs.run.database;

import io.slomix.model.evidence.RulesVersion;
import io.slomix.model.lua.end.DailyRestart;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.DatabaseException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the database remembers about its pipeline: the epoch of the derived tables, and the civil
 * time zone of each server.
 */
public final class PipelineLedger {

  private final DatabaseAccess access;

  /** The ledger of a database. */
  public PipelineLedger(DatabaseAccess access) {
    this.access = access;
  }

  /** The epoch of the derived tables, made when the database is new. */
  public String epoch() throws IOException {
    try (Connection connection = access.connect("ledger");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into slomix.pipeline (epoch, rules_version) values (?, ?)"
                    + " on conflict (singleton) do update"
                    + " set rules_version = excluded.rules_version returning epoch")) {
      insert.setString(1, UUID.randomUUID().toString());
      insert.setInt(2, RulesVersion.CURRENT);
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    } catch (SQLException e) {
      throw RunDatabase.failed("Reading the pipeline's epoch", e);
    }
  }

  /**
   * Empties everything derived and begins a new epoch, in one transaction: whoever is stopped in
   * the middle of rebuilding starts from the archive again.
   */
  public void beginRebuild() throws IOException {
    try (Connection connection = access.connect("rebuild");
        PreparedStatement clear =
            connection.prepareStatement("select slomix.clear_derived(?, ?)")) {
      clear.setString(1, UUID.randomUUID().toString());
      clear.setInt(2, RulesVersion.CURRENT);
      clear.execute();
    } catch (SQLException e) {
      throw RunDatabase.failed("Emptying the derived tables", e);
    }
  }

  /**
   * Stores the zones that a command names, and gives those of all servers.
   *
   * @param named zones given by the command; they replace stored ones
   * @param mentioned servers that the command reads, given the default zone when they are new
   */
  public Map<String, ZoneId> zones(
      Map<String, ZoneId> named, Iterable<String> mentioned, ZoneId defaultZone)
      throws IOException {
    try (Connection connection = access.connect("ledger")) {
      for (String server : mentioned) {
        store(
            connection,
            server,
            defaultZone,
            "do update set zone = coalesce(server.zone, excluded.zone)");
      }
      for (Map.Entry<String, ZoneId> zone : named.entrySet()) {
        store(connection, zone.getKey(), zone.getValue(), "do update set zone = excluded.zone");
      }
      return stored(connection);
    } catch (SQLException e) {
      throw RunDatabase.failed("Reading the servers' zones", e);
    }
  }

  /**
   * Stores when the servers restart, if a command says so, and gives what is stored.
   *
   * @param named replaces what was stored
   */
  public DailyRestart dailyRestart(Optional<DailyRestart> named) throws IOException {
    if (named.isEmpty()) {
      return dailyRestart();
    }
    var unused = epoch(); // makes the row
    try (Connection connection = access.connect("ledger");
        PreparedStatement update =
            connection.prepareStatement("update slomix.pipeline set daily_restart = ?")) {
      update.setString(1, named.get().text());
      update.executeUpdate();
      return named.get();
    } catch (SQLException e) {
      throw RunDatabase.failed("Storing when the servers restart", e);
    }
  }

  /** When the servers restart, as a command said last; the default if none ever did. */
  public DailyRestart dailyRestart() throws DatabaseException {
    try (Connection connection = access.connect("ledger");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select daily_restart from slomix.pipeline where daily_restart is not null")) {
      return row.next() ? DailyRestart.parse(row.getString(1)) : DailyRestart.DEFAULT;
    } catch (SQLException e) {
      throw RunDatabase.failed("Reading when the servers restart", e);
    }
  }

  /** Numbers for people for everything that has none yet, in order of time (R25). */
  public void assignIds() throws IOException {
    try (Connection connection = access.connect("numbers");
        Statement statement = connection.createStatement()) {
      statement.execute("select slomix.assign_ids()");
    } catch (SQLException e) {
      throw RunDatabase.failed("Numbering the rounds", e);
    }
  }

  private static void store(Connection connection, String server, ZoneId zone, String conflict)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into slomix.server as server (server, zone) values (?, ?)"
                + " on conflict (server) "
                + conflict)) {
      insert.setString(1, server);
      insert.setString(2, zone.getId());
      insert.executeUpdate();
    }
  }

  private static Map<String, ZoneId> stored(Connection connection) throws SQLException {
    Map<String, ZoneId> zones = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select server, zone from slomix.server where zone is not null")) {
      while (rows.next()) {
        zones.put(rows.getString(1), ZoneId.of(rows.getString(2)));
      }
    }
    return zones;
  }
}
