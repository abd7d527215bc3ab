package io.slomix.jobs.round;

import io.slomix.jobs.round.RoundStory.Fights;
import io.slomix.jobs.round.RoundStory.Player;
import io.slomix.jobs.round.RoundStory.Source;
import io.slomix.sinks.postgres.access.DatabaseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is stored of a round. */
public final class RoundStoryReader {

  private static final String ROUND =
      """
      select r.id, r.map, r.round_number,
             to_char(to_timestamp(r.final_start) at time zone coalesce(s.zone, 'UTC'), 'YYYY-MM-DD HH24:MI:SS'),
             to_char(to_timestamp(coalesce(r.final_end, r.round_end)) at time zone coalesce(s.zone, 'UTC'),
                     'YYYY-MM-DD HH24:MI:SS'),
             r.final_duration_s::bigint,
             case r.final_winner when 1 then 'Axis' when 2 then 'Allies' end, r.final_end_reason,
             r.confidence, r.conflicts
        from slomix.round r
        left join slomix.server s on s.server = r.server
       where r.server = ? and r.round_fingerprint = ?
      """;
  private static final String SOURCES =
      """
      select lower(kind), name, coalesce(link_reason, lower(reason), '')
        from slomix.evidence where server = ? and round_fingerprint = ? and not superseded
       order by array_position(array['STATS', 'ENDSTATS', 'WEBHOOK', 'GAMETIME', 'PROXIMITY'], kind),
                name
      """;
  private static final String PLAYERS =
      """
      select p.name_clean, case p.team when 1 then 'Axis' when 2 then 'Allies' else '-' end, p.kills::int,
             p.deaths::int, p.damage_given::int, x.capture_kills, x.capture_deaths, x.capture_damage::int,
             l.distance, l.sprint
        from slomix.player_round p
        left join slomix.proximity_cross_check x
          on x.server = p.server and x.round_fingerprint = p.round_fingerprint and x.guid8 = p.guid8
        left join lateral (
             select round(sum(t.total_distance))::bigint as distance,
                    avg(t.sprint_percent)::double precision as sprint
               from slomix.capture_scope s
               join slomix.proximity_player_tracks t using (capture_key)
              where s.server = p.server and s.round_fingerprint = p.round_fingerprint
                and left(t.guid, 8) = p.guid8) l on true
       where p.server = ? and p.round_fingerprint = ?
       order by p.team, p.damage_given desc nulls last, p.ordinal
      """;
  private static final String FIGHTS =
      """
      select (select count(*) from slomix.proximity_engagements e where e.capture_key = s.capture_key),
             (select count(*) from slomix.proximity_engagements e
               where e.capture_key = s.capture_key and e.outcome = 'killed'),
             (select count(*) from slomix.proximity_engagements e
               where e.capture_key = s.capture_key and e.outcome = 'escaped'),
             (select count(*) from slomix.proximity_engagements e
               where e.capture_key = s.capture_key and e.crossfire),
             count(t.*), count(*) filter (where t.success_count > 0),
             count(*) filter (where t.missed_count > 0), count(*) filter (where t.isolated),
             (100.0 * s.support_samples / nullif(s.total_samples, 0))::double precision
        from slomix.capture_scope s
        left join slomix.proximity_trades t on t.capture_key = s.capture_key and t.rules = 'corrected'
       where s.server = ? and s.round_fingerprint = ?
       group by s.capture_key, s.support_samples, s.total_samples, s.name
       order by s.name limit 1
      """;

  private final Connection connection;

  /** Reads over a connection, which stays open. */
  public RoundStoryReader(Connection connection) {
    this.connection = connection;
  }

  /** The story of a round; empty when there is no such round. */
  public Optional<RoundStory> of(String server, String fingerprint) throws DatabaseException {
    List<Source> sources = read(SOURCES, server, fingerprint, RoundStoryReader::source);
    List<Player> players = read(PLAYERS, server, fingerprint, RoundStoryReader::player);
    Optional<Fights> fights =
        read(FIGHTS, server, fingerprint, RoundStoryReader::fights).stream().findFirst();
    return read(
            ROUND,
            server,
            fingerprint,
            row ->
                new RoundStory(
                    server,
                    fingerprint,
                    row.getObject(1, Integer.class),
                    row.getString(2),
                    row.getObject(3, Integer.class),
                    row.getString(4),
                    row.getString(5),
                    row.getObject(6, Long.class),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    parts(row.getString(10)),
                    sources,
                    players,
                    fights))
        .stream()
        .findFirst();
  }

  private static List<String> parts(String joined) {
    return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(";"));
  }

  private static Source source(ResultSet row) throws SQLException {
    return new Source(row.getString(1), row.getString(2), row.getString(3));
  }

  private static Player player(ResultSet row) throws SQLException {
    return new Player(
        row.getString(1),
        row.getString(2),
        row.getInt(3),
        row.getInt(4),
        row.getInt(5),
        row.getObject(6, Integer.class),
        row.getObject(7, Integer.class),
        row.getObject(8, Integer.class),
        row.getObject(9, Long.class),
        row.getObject(10, Double.class));
  }

  private static Fights fights(ResultSet row) throws SQLException {
    return new Fights(
        row.getInt(1),
        row.getInt(2),
        row.getInt(3),
        row.getInt(4),
        row.getInt(5),
        row.getInt(6),
        row.getInt(7),
        row.getInt(8),
        row.getObject(9, Double.class));
  }

  /** Makes a value of a row. */
  private interface RowReading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> read(String sql, String server, String fingerprint, RowReading<T> reading)
      throws DatabaseException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, server);
      statement.setString(2, fingerprint);
      List<T> values = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          values.add(reading.of(row));
        }
      }
      return values;
    } catch (SQLException e) {
      throw DatabaseException.of("Reading a round", e);
    }
  }
}
