package io.slomix.sinks.postgres.server;

import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.Secret;
import io.slomix.sinks.postgres.server.program.CommandResult;
import io.slomix.sinks.postgres.server.program.ProgramArchive;
import io.slomix.sinks.postgres.server.program.ServerAccount;
import io.slomix.sinks.postgres.server.program.ServerPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A PostgreSQL server of our own, in one directory that outlives the process (design.md 4).
 *
 * <p>Guarantee: what was committed is there at the next start, whatever was killed in between, as
 * {@link ServerOptions#durable} says. It listens on the loopback address only and asks for a
 * password. One process at a time owns the directory; others find the running server through {@link
 * #running}.
 *
 * <p>There is no shutdown hook here: whoever starts the server closes it after everything that uses
 * it. A server that nobody closed is put in order by the next start.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final int ANSWER_SECONDS = 5;

  private final ServerHome home;
  private final ServerPrograms programs;
  private final ServerOptions options;
  private final DirectoryClaim claim;

  private EmbeddedPostgres(ServerOptions options, ServerPrograms programs, DirectoryClaim claim) {
    this.home = new ServerHome(options.home());
    this.programs = programs;
    this.options = options;
    this.claim = claim;
  }

  /**
   * Starts the server; makes it first where there is none. Takes two seconds the first time, some
   * tenths later.
   *
   * @throws DirectoryInUseException another process owns the directory
   * @throws ServerNotStartedException it does not start; the message says why
   */
  public static EmbeddedPostgres start(ServerOptions options) throws IOException {
    ServerHome home = new ServerHome(options.home());
    Files.createDirectories(home.root());
    DirectoryClaim claim = DirectoryClaim.on(home);
    try {
      Path bin = ProgramArchive.unpackInto(options.programs());
      ServerAccount account = ServerAccount.of(options.account(), home.cluster());
      ServerPrograms programs = new ServerPrograms(bin, account);
      EmbeddedPostgres server = new EmbeddedPostgres(options, programs, claim);
      server.makeCluster();
      server.startServer();
      server.createDatabase(ServerHome.DATABASE);
      return server;
    } catch (IOException | RuntimeException e) {
      claim.close();
      throw e;
    }
  }

  /**
   * The server of a directory when some process has it running; empty when nobody answers. For
   * commands that only look, or work beside a running pipeline.
   */
  public static Optional<DatabaseAccess> running(Path directory) throws IOException {
    ServerHome home = new ServerHome(directory.toAbsolutePath().normalize());
    if (home.port().isEmpty() || !home.hasPassword()) {
      return Optional.empty();
    }
    DatabaseAccess access = home.access(ServerHome.DATABASE);
    try (Connection connection = access.connect("look")) {
      return connection.isValid(ANSWER_SECONDS) ? Optional.of(access) : Optional.empty();
    } catch (SQLException nobody) {
      return Optional.empty();
    }
  }

  /** How to reach the database that Slomix writes to. */
  public DatabaseAccess access() throws IOException {
    return home.access(ServerHome.DATABASE);
  }

  /** Makes a further database, unless it exists, and says how to reach it. */
  public DatabaseAccess createDatabase(String name) throws IOException {
    try (Connection connection = home.access("postgres").connect("setup")) {
      ServerDatabase.create(connection, name);
      return home.access(name);
    } catch (SQLException e) {
      throw new ServerNotStartedException(
          "The embedded PostgreSQL in %s started but cannot be used: %s"
              .formatted(home.root(), e.getMessage()),
          e);
    }
  }

  /** Stops the server and starts it again on the same port: all connections break. */
  public void restart() throws IOException {
    startServer();
  }

  /** Stops the server, orderly, and gives the directory back. Closing twice does nothing. */
  @Override
  public void close() throws IOException {
    try {
      ServerProcess.end(home, programs);
    } finally {
      claim.close();
    }
  }

  private void makeCluster() throws IOException {
    if (Files.isDirectory(home.cluster())) {
      return;
    }
    // Made under another name first: a cluster that exists is complete.
    Path unfinished = home.root().resolve("cluster.unfinished");
    if (Files.exists(unfinished)) {
      ProgramArchive.delete(unfinished);
    }
    Files.createDirectory(unfinished);
    programs.account().own(unfinished);
    requireUsable(unfinished);
    Secret password = home.createPassword();
    Path handover = home.root().resolve("password.handover");
    ServerHome.writePrivately(handover, password.text() + "\n");
    try {
      programs.account().own(handover);
      CommandResult made = programs.initialise(unfinished, ServerHome.USER, handover);
      if (!made.succeeded()) {
        throw notStarted("could not make its data directory: " + made.lastLine());
      }
    } finally {
      Files.deleteIfExists(handover);
    }
    Files.move(unfinished, home.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void startServer() throws IOException {
    ServerProcess.end(home, programs);
    programs.account().own(home.cluster());
    requireUsable(home.cluster());
    new ServerStart(home, programs, options.durable()).run();
  }

  private void requireUsable(Path directory) throws IOException {
    if (!programs.mayUse(directory)) {
      throw notStarted(
          ("the user that runs it (%s) may not enter and write that directory; choose another one"
                  + " with --data, or start Slomix as the user who owns it")
              .formatted(programs.account()));
    }
  }

  private ServerNotStartedException notStarted(String reason) {
    return new ServerNotStartedException(
        "The embedded PostgreSQL in %s did not start: %s.".formatted(home.root(), reason));
  }
}
