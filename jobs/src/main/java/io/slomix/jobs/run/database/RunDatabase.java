package io.slomix.jobs.run.database;

import io.slomix.migrations.MigrationFailedException;
import io.slomix.migrations.Migrations;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.DatabaseException;
import io.slomix.sinks.postgres.access.ExternalDatabase;
import io.slomix.sinks.postgres.lock.PipelineLock;
import io.slomix.sinks.postgres.server.EmbeddedPostgres;
import io.slomix.sinks.postgres.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database that a command works on: the embedded server of the data directory, or an external
 * one; its schema is brought up to date when it is opened.
 */
public final class RunDatabase implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunDatabase.class);
  private static final String DIRECTORY = "postgres";

  private final DatabaseAccess access;
  private final EmbeddedPostgres embedded;

  private RunDatabase(DatabaseAccess access, EmbeddedPostgres embedded) {
    this.access = access;
    this.embedded = embedded;
  }

  /**
   * Opens the database, starting the embedded server when there is no URL.
   *
   * @throws IOException with one sentence that a user understands
   */
  public static RunDatabase open(Path dataDirectory, Optional<String> jdbcUrl) throws IOException {
    if (jdbcUrl.isPresent()) {
      return openExternal(jdbcUrl.get());
    }
    EmbeddedPostgres server =
        EmbeddedPostgres.start(ServerOptions.in(dataDirectory.resolve(DIRECTORY)));
    return migrated(new RunDatabase(server.access(), server));
  }

  /**
   * Opens a database that somebody else runs.
   *
   * @throws IOException with one sentence that a user understands
   */
  public static RunDatabase openExternal(String jdbcUrl) throws IOException {
    return migrated(new RunDatabase(ExternalDatabase.check(jdbcUrl), null));
  }

  /**
   * Opens the database for a command that does no more than look, or work beside a pipeline: joins
   * the embedded server of a running one, and starts it when there is none.
   *
   * @throws IOException with one sentence that a user understands
   */
  public static RunDatabase openBeside(Path dataDirectory, Optional<String> jdbcUrl)
      throws IOException {
    Optional<DatabaseAccess> running =
        jdbcUrl.isPresent()
            ? Optional.empty()
            : EmbeddedPostgres.running(dataDirectory.resolve(DIRECTORY));
    return running.isPresent()
        ? new RunDatabase(running.get(), null)
        : open(dataDirectory, jdbcUrl);
  }

  /** Whether a database can be asked without starting one. */
  public static boolean isRunning(Path dataDirectory, Optional<String> jdbcUrl) throws IOException {
    return jdbcUrl.isPresent()
        || EmbeddedPostgres.running(dataDirectory.resolve(DIRECTORY)).isPresent();
  }

  /** Whether a data directory holds an embedded database, running or not. */
  public static boolean existsIn(Path dataDirectory) {
    return Files.isDirectory(dataDirectory.resolve(DIRECTORY));
  }

  private static RunDatabase migrated(RunDatabase database) throws IOException {
    try {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(database.access.url());
      source.setUser(database.access.user());
      source.setPassword(database.access.secret().text());
      int applied = Migrations.migrate(source);
      LOG.info("database {}: {} migrations applied", database.access.address(), applied);
      return database;
    } catch (MigrationFailedException e) {
      database.close();
      throw new IOException(e.getMessage(), e);
    }
  }

  /** How to reach it. */
  public DatabaseAccess access() {
    return access;
  }

  /**
   * Takes the lock that only one pipeline of a database can have (design 3.9).
   *
   * @param holder the command that takes it, for the sentence that others will read
   */
  public PipelineLock lock(String holder) throws IOException {
    return PipelineLock.acquire(access, holder);
  }

  /** Stops the embedded server; an external one is left alone. */
  @Override
  public void close() throws IOException {
    if (embedded != null) {
      embedded.close();
    }
  }

  /** Wraps a failed query into a sentence. */
  static DatabaseException failed(String doing, SQLException cause) {
    return DatabaseException.of(doing, cause);
  }
}
