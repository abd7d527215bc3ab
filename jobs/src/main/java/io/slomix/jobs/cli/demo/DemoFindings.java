package io.slomix.jobs.cli.demo;

import io.slomix.jobs.text.Printable;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.DatabaseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Tells what the pipeline found in the sample evening, as the database has it. */
public final class DemoFindings {

  private static final String STATUS =
      """
      select count(*), coalesce(string_agg(distinct status, ', '), ''),
             count(*) filter (where counted), count(*) filter (where balanced),
             count(distinct match_id)
        from slomix.stats_file where server = ?
      """;
  private static final String TOGETHER =
      """
      select count(*) filter (where file is not null and lua),
             count(*) filter (where file is not null and not lua),
             count(*) filter (where file is null),
             count(*) filter (where final_end_reason = 'SURRENDER' and lua),
             (select count(*) from slomix.award where server = ?)
        from (select *, legs like '%lua%' or legs like '%gametime%' as lua
                from slomix.round where server = ?) r
      """;
  private static final String CAPTURES =
      """
      select count(*),
             (select count(*) from slomix.proximity_engagements e join slomix.capture c
               using (capture_key) where c.server = ? and c.current),
             count(*) filter (where r.round_number <> s.claimed_round)
        from slomix.capture_round s join slomix.round r using (server, round_fingerprint)
       where s.server = ?
      """;
  private static final String SCORE =
      """
      select team_a_name, team_a_score, team_b_score, team_b_name, rounds
        from slomix.session_result where server = ? and available order by first_end
      """;
  private static final String BEST =
      """
      select max(p.name_clean), count(*), sum(p.kills), sum(p.deaths), sum(p.damage_given)
        from slomix.player_round p join slomix.round r using (server, round_fingerprint)
       where r.server = ? and r.counted and not p.is_bot
       group by p.player_key order by 5 desc nulls last, 1 limit 5
      """;
  private static final String SPECIAL =
      """
      select r.file, p.name_clean, p.class, p.guid8, r.round_end
        from slomix.player_round p join slomix.round r using (server, round_fingerprint)
       where r.server = ? and (p.class like 'RESET%' or p.class = 'NEW') and r.status = 'PAIRED'
      union all
      select file, null, status, reason, round_end from slomix.stats_file
       where server = ? and status in ('UNPAIRED', 'ABANDONED', 'ABORTED')
       order by 5, 1, 2 nulls first
      """;

  private final DatabaseAccess access;
  private final String server;
  private final List<String> lines = new ArrayList<>();

  /** Looks at one server of a database. */
  public DemoFindings(DatabaseAccess access, String server) {
    this.access = access;
    this.server = server;
  }

  /** The findings as lines. */
  public List<String> lines() throws DatabaseException {
    try (Connection connection = access.connect("demo")) {
      overview(connection);
      together(connection);
      special(connection);
      best(connection);
      return lines;
    } catch (SQLException e) {
      throw DatabaseException.of("Reading what was found", e);
    }
  }

  private void overview(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(STATUS)) {
      statement.setString(1, server);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        lines.add(
            "The sample evening: %d stats files, %d matches, %d rounds counted, %d balance to zero."
                .formatted(row.getLong(1), row.getLong(5), row.getLong(3), row.getLong(4)));
        lines.add("  among them: " + row.getString(2));
      }
    }
  }

  private void together(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TOGETHER)) {
      statement.setString(1, server);
      statement.setString(2, server);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        lines.add(
            "  %d rounds with a Lua event, %d without, %d known by their Lua event alone; %d surrenders, %d awards"
                .formatted(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5)));
      }
    }
    try (PreparedStatement statement = connection.prepareStatement(CAPTURES)) {
      statement.setString(1, server);
      statement.setString(2, server);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        lines.add(
            "  %d rounds with a capture of all movements, %d fights; %d captures claimed the wrong round"
                .formatted(row.getLong(1), row.getLong(2), row.getLong(3)));
      }
    }
    try (PreparedStatement statement = connection.prepareStatement(SCORE)) {
      statement.setString(1, server);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          lines.add(
              "  score: %s %d : %d %s, in %d rounds"
                  .formatted(
                      Printable.of(row.getString(1)),
                      row.getInt(2),
                      row.getInt(3),
                      Printable.of(row.getString(4)),
                      row.getInt(5)));
        }
      }
    }
  }

  private void special(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SPECIAL)) {
      statement.setString(1, server);
      statement.setString(2, server);
      lines.add("");
      lines.add("What a naive reader gets wrong:");
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String player = rows.getString(2);
          String who =
              player == null
                  ? ""
                  : "%s (%s) ".formatted(Printable.of(player), Printable.of(rows.getString(4)));
          lines.add(
              "  %-50s %s%s".formatted(Printable.of(rows.getString(1)), who, rows.getString(3)));
        }
      }
    }
  }

  private void best(Connection connection) throws SQLException {
    lines.add("");
    lines.add("  %-20s %6s %6s %6s %8s".formatted("player", "rounds", "kills", "deaths", "damage"));
    try (PreparedStatement statement = connection.prepareStatement(BEST)) {
      statement.setString(1, server);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          lines.add(
              "  %-20s %6d %6d %6d %8d"
                  .formatted(
                      Printable.of(rows.getString(1)),
                      rows.getLong(2),
                      rows.getLong(3),
                      rows.getLong(4),
                      rows.getLong(5)));
        }
      }
    }
  }
}
