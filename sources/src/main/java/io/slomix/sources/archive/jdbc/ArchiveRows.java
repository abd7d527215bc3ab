package io.slomix.sources.archive.jdbc;

import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sources.archive.store.ArchivePage;
import io.slomix.sources.archive.store.ArchivedArtifact;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts artifacts together from rows of one content part each, ordered by serial and part.
 *
 * <p>Columns: serial, server, kind, name, sha256, size in bytes, observed at in milliseconds,
 * origin, part (null when the content is missing).
 */
final class ArchiveRows {
  private static final long BYTES_PER_PAGE = 8 << 20;

  private final ResultSet rows;

  ArchiveRows(ResultSet rows) {
    this.rows = rows;
  }

  /**
   * Reads rows until they or the memory for one page end.
   *
   * @param rowLimit the limit of the query: with fewer artifacts the range is exhausted
   */
  ArchivePage page(int rowLimit, long upToSerial) throws SQLException {
    List<ArchivedArtifact> artifacts = new ArrayList<>();
    long bytes = 0;
    boolean more = rows.next();
    while (more && bytes < BYTES_PER_PAGE) {
      bytes += rows.getLong(6);
      Header header = Header.of(rows);
      List<byte[]> parts = new ArrayList<>();
      do {
        byte[] part = rows.getBytes(9);
        if (part != null) {
          parts.add(part);
        }
        more = rows.next();
      } while (more && rows.getLong(1) == header.serial());
      artifacts.add(header.with(parts));
    }
    boolean exhausted = !more && artifacts.size() < rowLimit;
    long reached = exhausted ? upToSerial : artifacts.get(artifacts.size() - 1).serial();
    return new ArchivePage(artifacts, reached);
  }

  /** What every row of an artifact repeats. */
  private record Header(
      long serial,
      String server,
      ArtifactKind kind,
      String name,
      String sha256,
      long sizeBytes,
      long observedAtMillis,
      String origin) {

    static Header of(ResultSet rows) throws SQLException {
      return new Header(
          rows.getLong(1),
          rows.getString(2),
          ArtifactKind.valueOf(rows.getString(3)),
          rows.getString(4),
          rows.getString(5),
          rows.getLong(6),
          rows.getLong(7),
          rows.getString(8));
    }

    ArchivedArtifact with(List<byte[]> parts) {
      try {
        byte[] content = PackedContent.unpack(parts, sizeBytes, sha256);
        return ArchivedArtifact.intact(
            serial,
            new Artifact(server, kind, name, sha256, sizeBytes, content, observedAtMillis, origin));
      } catch (IOException e) {
        return ArchivedArtifact.damaged(
            serial, "the archived " + kind + " with digest " + sha256 + ": " + e.getMessage());
      }
    }
  }
}
