package io.slomix.jobs.run.redrive;

import io.slomix.model.evidence.Reason;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.DatabaseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The entries of the quarantine that a redrive is about, and with them the servers whose archive it
 * reads (design 3.8). Servers are taken whole: an evening is never decided on a part of it.
 *
 * @param reasons what the entries are limited to; empty for no limit
 * @param entries what is quarantined for one of the reasons; without a limit also the documents
 *     that the database refused
 */
public record RedriveScope(SortedSet<Reason> reasons, Set<QuarantineEntry> entries) {

  private static final String ENTRIES =
      """
      select origin, server, kind, name, sha256 from slomix.quarantine
       where case when ? then true else origin = 'DECODE' and reason = any (?) end
      """;

  /** Takes copies. */
  public RedriveScope {
    reasons = Collections.unmodifiableSortedSet(new TreeSet<>(reasons));
    entries = Set.copyOf(entries);
  }

  /** What the quarantine holds now for these reasons; for every reason when there are none. */
  public static RedriveScope of(DatabaseAccess access, Set<Reason> reasons)
      throws DatabaseException {
    Set<QuarantineEntry> entries = new HashSet<>();
    try (Connection connection = access.connect("redrive");
        PreparedStatement statement = connection.prepareStatement(ENTRIES)) {
      statement.setBoolean(1, reasons.isEmpty());
      statement.setArray(
          2, connection.createArrayOf("text", reasons.stream().map(Enum::name).toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          entries.add(
              new QuarantineEntry(
                  rows.getString(1),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getString(5)));
        }
      }
    } catch (SQLException e) {
      throw DatabaseException.of("Reading the quarantine", e);
    }
    return new RedriveScope(new TreeSet<>(reasons), entries);
  }

  /** The servers that hold an entry. */
  public SortedSet<String> servers() {
    SortedSet<String> servers = new TreeSet<>();
    entries.forEach(entry -> servers.add(entry.server()));
    return servers;
  }

  /** Whether there is nothing to read again. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** What a redrive of this came to, by the quarantine as it is afterwards, for every reason. */
  public Redriven comparedWith(RedriveScope afterwards) {
    long left = entries.stream().filter(afterwards.entries()::contains).count();
    return new Redriven(reasons, servers(), entries.size(), left);
  }
}
