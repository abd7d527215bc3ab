package io.slomix.jobs.explain.stored;

import io.slomix.jobs.explain.EveningReplay.Content;
import io.slomix.model.correlate.Evenings;
import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.stats.StatsFileName;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.DatabaseException;
import io.slomix.sinks.postgres.access.DatabaseFaultException;
import io.slomix.sinks.postgres.archive.ArchivedContents;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Reads all archived stats files of the evening that a file belongs to. */
public final class ArchivedEvening {

  private static final String STATS =
      "select name, sha256, size_bytes from slomix.artifact where server = ? and kind = 'STATS'";

  private final DatabaseAccess access;

  /** Reads from that database. */
  public ArchivedEvening(DatabaseAccess access) {
    this.access = access;
  }

  /**
   * The contents of the evening; of a name without a clock all contents under that name.
   *
   * @param zone of the server's clock
   */
  public List<Content> of(String server, ZoneId zone, String file) throws DatabaseException {
    List<StatsEvidence> all = named(server);
    List<StatsEvidence> evening =
        StatsFileName.parse(file).isEmpty()
            ? all.stream().filter(item -> item.name().equals(file)).toList()
            : Evenings.cut(all, zone).stream()
                .filter(items -> items.stream().anyMatch(item -> item.name().equals(file)))
                .findFirst()
                .orElse(List.of());
    ArchivedContents contents = new ArchivedContents(access);
    List<Content> read = new ArrayList<>();
    for (StatsEvidence item : evening) {
      read.add(new Content(item.name(), content(contents, item)));
    }
    return read;
  }

  /** The files by name alone: evenings are cut by clocks, which are in the names. */
  private List<StatsEvidence> named(String server) throws DatabaseException {
    try (Connection connection = access.connect("explain");
        PreparedStatement statement = connection.prepareStatement(STATS)) {
      statement.setString(1, server);
      List<StatsEvidence> files = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          files.add(
              new StatsEvidence(rows.getString(1), rows.getString(2), rows.getLong(3), null, null));
        }
      }
      return files;
    } catch (SQLException e) {
      throw DatabaseException.of("Reading the archive", e);
    }
  }

  private static byte[] content(ArchivedContents contents, StatsEvidence item)
      throws DatabaseException {
    return contents
        .read(item.sha256())
        .orElseThrow(
            () ->
                new DatabaseFaultException(
                    "The archive has lost the content of %s.".formatted(item.name()), null));
  }
}
