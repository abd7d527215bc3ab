package io.slomix.sinks.postgres.archive;

import io.slomix.model.evidence.Sha256;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.DatabaseException;
import io.slomix.sinks.postgres.access.DatabaseFaultException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads raw contents back from the archive, for {@code explain} (R27).
 *
 * @param access the database
 */
public record ArchivedContents(DatabaseAccess access) {

  private static final String PARTS =
      "select content from slomix.artifact_content where sha256 = ? order by part";

  /**
   * The bytes with that digest, exactly as they were received; empty when there are none.
   *
   * @throws DatabaseFaultException what is stored does not have that digest
   * @throws DatabaseException the database cannot be asked
   */
  public Optional<byte[]> read(String sha256) throws DatabaseException {
    List<byte[]> parts = parts(sha256);
    return parts.isEmpty() ? Optional.empty() : Optional.of(checked(sha256, parts));
  }

  private List<byte[]> parts(String sha256) throws DatabaseException {
    try (Connection connection = access.connect("read archive");
        PreparedStatement statement = connection.prepareStatement(PARTS)) {
      statement.setString(1, sha256);
      List<byte[]> parts = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          parts.add(rows.getBytes(1));
        }
      }
      return parts;
    } catch (SQLException e) {
      throw DatabaseException.of("Reading the archived content " + sha256, e);
    }
  }

  private static byte[] checked(String sha256, List<byte[]> parts) throws DatabaseException {
    try {
      byte[] content = GzipParts.join(parts);
      if (Sha256.hex(content).equals(sha256)) {
        return content;
      }
    } catch (IOException damaged) {
      throw damage(sha256, damaged);
    }
    throw damage(sha256, null);
  }

  private static DatabaseFaultException damage(String sha256, Throwable cause) {
    return new DatabaseFaultException(
        "The archived content %s is damaged: it does not have that digest.".formatted(sha256),
        cause);
  }
}
