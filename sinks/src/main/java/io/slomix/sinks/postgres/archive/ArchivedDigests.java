package io.slomix.sinks.postgres.archive;

import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.DatabaseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what the archive holds.
 *
 * @param access the database
 */
public record ArchivedDigests(DatabaseAccess access) {

  private static final String KEPT =
      "select distinct sha256 from slomix.artifact where server = ? and sha256 = any(?)";

  /** Which of some contents of a server are archived, by digest. */
  public List<String> of(String server, List<String> sha256s) throws DatabaseException {
    try (Connection connection = access.connect("inbox");
        PreparedStatement statement = connection.prepareStatement(KEPT)) {
      statement.setString(1, server);
      statement.setArray(2, connection.createArrayOf("text", sha256s.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        List<String> kept = new ArrayList<>();
        while (rows.next()) {
          kept.add(rows.getString(1));
        }
        return kept;
      }
    } catch (SQLException e) {
      throw DatabaseException.of("Asking what the archive holds", e);
    }
  }
}
