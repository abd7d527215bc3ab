package io.slomix.sinks.postgres.export;

import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.DatabaseException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes the canonical dump (R7) of one moment into a directory.
 *
 * <p>All files come from one snapshot of the database; they are written beside their places and
 * moved there when all are complete. The server writes the CSV itself and it is passed through, so
 * that memory does not grow with the data.
 *
 * @param access the database
 */
public record CanonicalExport(DatabaseAccess access) {

  /**
   * Exports everything.
   *
   * @param directory receives the files; made when missing
   * @return how many rows each file has by its name, in order, headers not counted
   * @throws DatabaseException the database cannot be read
   * @throws ExportNotWrittenException the directory cannot be written
   */
  public Map<String, Long> writeTo(Path directory) throws IOException {
    try (Connection connection = access.connect("export")) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      return write(copy, directory);
    } catch (SQLException e) {
      throw DatabaseException.of("Exporting", e);
    }
  }

  private static Map<String, Long> write(CopyManager copy, Path directory)
      throws SQLException, ExportNotWrittenException {
    Map<String, Long> rows = new LinkedHashMap<>();
    try {
      Files.createDirectories(directory);
      try {
        for (ExportQuery file : ExportQuery.all()) {
          rows.put(file.fileName(), write(copy, file, unfinished(directory, file)));
        }
        for (ExportQuery file : ExportQuery.all()) {
          Files.move(
              unfinished(directory, file),
              directory.resolve(file.fileName()),
              StandardCopyOption.ATOMIC_MOVE);
        }
      } finally {
        for (ExportQuery file : ExportQuery.all()) {
          Files.deleteIfExists(unfinished(directory, file));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new ExportNotWrittenException(
          "The export could not be written to %s: %s.".formatted(directory, reason(e)), e);
    }
  }

  private static long write(CopyManager copy, ExportQuery file, Path target)
      throws SQLException, IOException {
    String statement = "copy (" + file.query() + ") to stdout with (format csv, header true)";
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      return copy.copyOut(statement, out);
    }
  }

  private static Path unfinished(Path directory, ExportQuery file) {
    return directory.resolve(
        ".%s.%d.unfinished".formatted(file.fileName(), ProcessHandle.current().pid()));
  }

  private static String reason(IOException e) {
    return e.getMessage() == null
        ? e.getClass().getSimpleName()
        : e.getClass().getSimpleName().replaceFirst("Exception$", "") + " " + e.getMessage();
  }
}
