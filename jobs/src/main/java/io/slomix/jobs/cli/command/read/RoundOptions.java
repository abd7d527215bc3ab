package io.slomix.jobs.cli.command.read;

import io.slomix.jobs.cli.command.StoredData;
import io.slomix.jobs.cli.option.DataOptions;
import io.slomix.jobs.explain.NothingToExplainException;
import io.slomix.jobs.explain.stored.RoundFinder;
import io.slomix.jobs.explain.stored.RoundReference;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.jobs.text.Printable;
import io.slomix.sinks.postgres.access.DatabaseException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a command that reads a round looks for it, and which one is meant (R25). */
final class RoundOptions {

  @Option(
      names = "--server",
      paramLabel = "NAME",
      description = "Whose round, when several servers have one of that name.")
  private String server;

  @Mixin private final DataOptions data;

  /** Options with the defaults of an environment. */
  RoundOptions(Map<String, String> environment) {
    this.data = new DataOptions(environment);
  }

  /** What is read over a connection. */
  @FunctionalInterface
  interface Reading<T> {

    /** Reads it. */
    T over(Connection connection) throws SQLException, IOException;
  }

  /**
   * Reads from the database of the data directory.
   *
   * @param purpose what for, in a word; it names the session
   */
  <T> T read(String purpose, Reading<T> reading) throws IOException {
    try (RunDatabase database = StoredData.open(data);
        Connection connection = database.access().connect(purpose)) {
      return reading.over(connection);
    } catch (SQLException e) {
      throw DatabaseException.of("Reading for '%s'".formatted(purpose), e);
    }
  }

  /** The server that was named, null for any. */
  String server() {
    return server;
  }

  /**
   * The file or round that is meant, which may belong to no round.
   *
   * @param subject number, fingerprint, file name or stem of a round, or {@code last}
   * @throws NothingToExplainException there is none
   */
  RoundReference find(Connection connection, String subject) throws IOException {
    return new RoundFinder(connection, Optional.ofNullable(server)).find(subject);
  }

  /**
   * The same of a round.
   *
   * @throws NothingToExplainException there is none, or the file belongs to none
   */
  RoundReference round(Connection connection, String subject) throws IOException {
    RoundReference found = find(connection, subject);
    if (found.fingerprint().isEmpty()) {
      throw new NothingToExplainException(
          "%s belongs to no round.".formatted(Printable.of(found.file())));
    }
    return found;
  }
}
