package io.slomix.jobs.explain.stored;

import io.slomix.jobs.explain.NothingToExplainException;
import io.slomix.jobs.text.Printable;
import io.slomix.sinks.postgres.access.DatabaseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the round that somebody means (R25, last sentence): a number of the id registry, a
 * fingerprint or alias, a file name or stem, or {@code last}.
 */
public final class RoundFinder {

  private static final String ROUNDS =
      """
      select r.server, s.zone, r.file, r.round_fingerprint, r.id
        from slomix.round r left join slomix.server s using (server)
       where r.file is not null and (?::text is null or r.server = ?)
      """;
  private static final String LAST =
      ROUNDS
          + " and r.status is distinct from 'EMPTY' and ?::text is not null"
          + " order by r.round_end desc, r.server, r.round_fingerprint limit 1";
  private static final String BY_NUMBER =
      ROUNDS
          + """
             and (r.id::text = ? or r.server || '|' || r.round_fingerprint =
                  (select natural_key from slomix.id_registry where kind = 'round' and id::text = ?))
          """;
  private static final String BY_KEY = ROUNDS + " and r.round_fingerprint = lower(?)";
  private static final String BY_ALIAS = ROUNDS + " and lower(?) = any (r.aliases)";
  private static final String BY_FILE =
      """
      select distinct a.server, s.zone, case a.kind when 'STATS' then a.name else r.file end,
             r.round_fingerprint, r.id, a.kind
        from slomix.artifact a left join slomix.server s using (server)
        left join slomix.stats_file f
               on f.server = a.server and f.file = a.name and a.kind = 'STATS'
        left join slomix.evidence e
               on (e.server, e.kind, e.name, e.sha256) = (a.server, a.kind, a.name, a.sha256)
        left join slomix.round r
               on r.server = a.server
              and r.round_fingerprint = coalesce(f.round_fingerprint, e.round_fingerprint)
       where (?::text is null or a.server = ?) and a.name in (?, ? || '.txt')
       order by 1, 3
      """;

  private final Connection connection;
  private final Optional<String> server;

  /** Looks among the rounds of one server, or of all. */
  public RoundFinder(Connection connection, Optional<String> server) {
    this.connection = connection;
    this.server = server;
  }

  /**
   * Finds the round.
   *
   * @throws NothingToExplainException when there is none, or several servers have one
   */
  public RoundReference find(String text) throws NothingToExplainException, DatabaseException {
    try {
      List<RoundReference> found = candidates(text);
      if (found.isEmpty()) {
        throw new NothingToExplainException(
            "There is no round '%s'; give its number, its fingerprint, its file name, or 'last'."
                .formatted(Printable.of(text)));
      }
      if (found.size() > 1) {
        throw new NothingToExplainException(
            "'%s' may be a round of %s; add --server NAME."
                .formatted(
                    Printable.of(text),
                    found.stream()
                        .map(RoundReference::server)
                        .distinct()
                        .collect(Collectors.joining(" or "))));
      }
      return found.get(0);
    } catch (SQLException e) {
      throw DatabaseException.of("Looking for the round", e);
    }
  }

  private List<RoundReference> candidates(String text)
      throws SQLException, NothingToExplainException {
    if (text.equals("last")) {
      return rounds(LAST, 1, text);
    }
    if (text.matches("[0-9]{1,10}")) {
      return rounds(BY_NUMBER, 2, text);
    }
    if (text.matches("[0-9A-Fa-f]{16}")) {
      // A live key wins over an alias (R1).
      List<RoundReference> live = rounds(BY_KEY, 1, text);
      return live.isEmpty() ? rounds(BY_ALIAS, 1, text) : live;
    }
    // PostgreSQL cannot hold a NUL, so no file name has one.
    return text.indexOf('\0') >= 0 ? List.of() : files(text);
  }

  private List<RoundReference> rounds(String sql, int times, String text) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, times, text);
      List<RoundReference> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reference(rows));
        }
      }
      return found;
    }
  }

  private List<RoundReference> files(String text) throws SQLException, NothingToExplainException {
    try (PreparedStatement statement = connection.prepareStatement(BY_FILE)) {
      bind(statement, 2, text);
      List<RoundReference> found = new ArrayList<>();
      String other = null;
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          if (rows.getString(3) != null) {
            found.add(reference(rows));
          } else {
            other = rows.getString(6);
          }
        }
      }
      if (found.isEmpty() && other != null) {
        throw new NothingToExplainException(
            "'%s' is kept as %s; the stats file of its round is not there."
                .formatted(Printable.of(text), other.toLowerCase(Locale.ROOT)));
      }
      return found;
    }
  }

  private void bind(PreparedStatement statement, int times, String text) throws SQLException {
    statement.setString(1, server.orElse(null));
    statement.setString(2, server.orElse(null));
    for (int i = 0; i < times; i++) {
      statement.setString(3 + i, text);
    }
  }

  private static RoundReference reference(ResultSet row) throws SQLException {
    String zone = row.getString(2);
    int number = row.getInt(5);
    boolean numbered = !row.wasNull();
    return new RoundReference(
        row.getString(1),
        Optional.ofNullable(zone).map(ZoneId::of),
        row.getString(3),
        Optional.ofNullable(row.getString(4)),
        numbered ? (Integer) number : null);
  }
}
