package io.slomix.jobs.timing;

import io.slomix.sinks.postgres.access.DatabaseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the timing views. Rounds and events are joined by the identity of the round alone. */
public final class TimingReader {

  private static final String ROUNDS =
      """
      select server, round_fingerprint, round_id, map, round_number, stamp, stats_seconds,
             lua_seconds, difference_seconds, correction, status, reason_code, end_reason,
             pause_count, pause_seconds, file_minus_lua_seconds
        from slomix.round_timing
      """;
  private static final String ORDER = " order by round_end, server, round_fingerprint";
  private static final String OF_SESSION = ROUNDS + " where session_id = ?" + ORDER;
  private static final String LAST_SESSION =
      ROUNDS + " where session_id = (select max(session_id) from slomix.round)" + ORDER;
  private static final String OF_ROUND =
      ROUNDS + " where round_fingerprint = ? and (?::text is null or server = ?)" + ORDER;
  private static final String PLAYERS =
      """
      select guid8, name, side_marker, stats_played_seconds::bigint, stats_dead_seconds::bigint,
             lua_dead_seconds::bigint,
             reason_code
        from slomix.player_timing
       where server = ? and round_fingerprint = ?
       order by damage_given desc nulls last, player_key
      """;

  private final Connection connection;

  /** Reads over a connection, which stays open. */
  public TimingReader(Connection connection) {
    this.connection = connection;
  }

  /** The rounds of a gaming session in order of time; none when there is no such session. */
  public List<RoundTiming> ofSession(int session) throws DatabaseException {
    return read(OF_SESSION, statement -> statement.setInt(1, session));
  }

  /** The rounds of the last gaming session. */
  public List<RoundTiming> ofLastSession() throws DatabaseException {
    return read(LAST_SESSION, statement -> {});
  }

  /** The round with a fingerprint, on one server or on any. */
  public List<RoundTiming> ofRound(String fingerprint, String server) throws DatabaseException {
    return read(
        OF_ROUND,
        statement -> {
          statement.setString(1, fingerprint);
          statement.setString(2, server);
          statement.setString(3, server);
        });
  }

  /** The players of a round, by damage. */
  public List<PlayerTiming> playersOf(RoundTiming round) throws DatabaseException {
    try (PreparedStatement statement = connection.prepareStatement(PLAYERS)) {
      statement.setString(1, round.server());
      statement.setString(2, round.fingerprint());
      List<PlayerTiming> players = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          players.add(
              new PlayerTiming(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getObject(4, Long.class),
                  row.getObject(5, Long.class),
                  row.getObject(6, Long.class),
                  row.getString(7)));
        }
      }
      return players;
    } catch (SQLException e) {
      throw DatabaseException.of("Reading the times of players", e);
    }
  }

  /** Sets the parameters of a statement. */
  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private List<RoundTiming> read(String sql, Binding binding) throws DatabaseException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.bind(statement);
      List<RoundTiming> rounds = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rounds.add(round(row));
        }
      }
      return rounds;
    } catch (SQLException e) {
      throw DatabaseException.of("Reading the times of rounds", e);
    }
  }

  private static RoundTiming round(ResultSet row) throws SQLException {
    return new RoundTiming(
        row.getString(1),
        row.getString(2),
        row.getObject(3, Integer.class),
        row.getString(4),
        row.getObject(5, Integer.class),
        row.getString(6),
        row.getBigDecimal(7),
        row.getObject(8, Integer.class),
        row.getBigDecimal(9),
        row.getBigDecimal(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getObject(14, Integer.class),
        row.getObject(15, Integer.class),
        row.getObject(16, Long.class));
  }
}
