package io.slomix.sources.archive.jdbc;

import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sources.archive.store.ArchivePage;
import io.slomix.sources.archive.store.ArchiveQuery;
import io.slomix.sources.archive.store.ArchiveReader;
import io.slomix.sources.archive.store.ArchiveUnavailableException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the archive over JDBC, page by page along the serial.
 *
 * <p>Connects when first asked, and again after a failure. Every question is a read-only
 * transaction of its own, so no snapshot is held between two pages.
 */
public final class JdbcArchiveReader implements ArchiveReader {
  private static final int ROWS_PER_PAGE = 512;
  private static final int PARTS_PER_FETCH = 16; // of at most 1 MiB

  private static final String HIGHEST = "select coalesce(max(serial), 0) from slomix.artifact";
  private static final String PAGE =
      """
      select a.serial, a.server, a.kind, a.name, a.sha256, a.size_bytes,
             floor(extract(epoch from a.observed_at) * 1000)::bigint, a.origin, c.content
      from (select * from slomix.artifact
            where serial > ? and serial <= ? and kind = any(?) and (? or sha256 = any(?))
            order by serial limit ?) a
      left join slomix.artifact_content c on c.sha256 = a.sha256
      order by a.serial, c.part
      """;

  private static final String CONTENT =
      "select content from slomix.artifact_content where sha256 = ? order by part";

  /** A question to the database. */
  @FunctionalInterface
  private interface Question<T> {
    T ask(Connection connection) throws SQLException;
  }

  private final ArchiveConnection address;
  private Connection connection;

  /** Refers to a database; does not connect yet. */
  public JdbcArchiveReader(ArchiveConnection address) {
    this.address = address;
  }

  @Override
  public long highestSerial() throws ArchiveUnavailableException {
    return ask(JdbcArchiveReader::highestSerial);
  }

  @Override
  public ArchivePage page(ArchiveQuery query, long afterSerial, long upToSerial)
      throws ArchiveUnavailableException {
    return ask(database -> page(database, query, afterSerial, upToSerial));
  }

  @Override
  public byte[] content(Artifact artifact) throws ArchiveUnavailableException {
    List<byte[]> parts = ask(database -> parts(database, artifact.sha256()));
    try {
      return PackedContent.unpack(parts, artifact.sizeBytes(), artifact.sha256());
    } catch (IOException damaged) {
      throw new ArchiveUnavailableException(artifact + ": " + damaged.getMessage(), damaged);
    }
  }

  @Override
  public void close() {
    Connection closing = connection;
    connection = null;
    if (closing != null) {
      try {
        closing.close();
      } catch (SQLException e) {
        // A connection that cannot be closed is gone already.
        return;
      }
    }
  }

  private <T> T ask(Question<T> question) throws ArchiveUnavailableException {
    try {
      if (connection == null) {
        connection = address.connect();
        connection.setReadOnly(true);
        connection.setAutoCommit(false); // or the driver would fetch all rows at once
      }
      T answer = question.ask(connection);
      connection.commit();
      return answer;
    } catch (SQLException e) {
      close();
      throw new ArchiveUnavailableException("cannot read the archive: " + e.getMessage(), e);
    }
  }

  private static long highestSerial(Connection database) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(HIGHEST);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static ArchivePage page(
      Connection database, ArchiveQuery query, long afterSerial, long upToSerial)
      throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(PAGE)) {
      statement.setFetchSize(PARTS_PER_FETCH);
      statement.setLong(1, afterSerial);
      statement.setLong(2, upToSerial);
      statement.setArray(3, database.createArrayOf("text", names(query.kinds())));
      statement.setBoolean(4, query.sha256s().isEmpty());
      statement.setArray(5, database.createArrayOf("text", query.sha256s().toArray()));
      statement.setInt(6, ROWS_PER_PAGE);
      try (ResultSet rows = statement.executeQuery()) {
        return new ArchiveRows(rows).page(ROWS_PER_PAGE, upToSerial);
      }
    }
  }

  private static List<byte[]> parts(Connection database, String sha256) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(CONTENT)) {
      statement.setString(1, sha256);
      try (ResultSet rows = statement.executeQuery()) {
        List<byte[]> parts = new ArrayList<>();
        while (rows.next()) {
          parts.add(rows.getBytes(1));
        }
        return parts;
      }
    }
  }

  private static Object[] names(Set<ArtifactKind> kinds) {
    return kinds.stream().map(ArtifactKind::name).toArray();
  }
}
