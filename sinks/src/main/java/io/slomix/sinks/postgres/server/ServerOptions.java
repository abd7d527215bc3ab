package io.slomix.sinks.postgres.server;

import io.slomix.sinks.postgres.server.program.ServerAccount;
import java.nio.file.Path;

/**
 * How the embedded server is to be run.
 *
 * @param home the directory that holds everything of it; made when missing
 * @param programs where PostgreSQL's programs are unpacked; shared by servers of one machine in
 *     tests, inside {@code home} otherwise: a directory that others may write to, such as /tmp,
 *     would let them choose what we run
 * @param durable whether a commit waits for the disk. Switched off, a power failure may lose the
 *     last half second of commits but never damages the database: a rebuild from the source files
 *     makes them good. {@code fsync} is always on
 * @param account as whom it runs; {@link ServerAccount.Choice#AUTOMATIC} but for tests
 */
public record ServerOptions(
    Path home, Path programs, boolean durable, ServerAccount.Choice account) {

  public ServerOptions {
    home = home.toAbsolutePath().normalize();
    programs = programs.toAbsolutePath().normalize();
  }

  /** Durable, programs beside the data, account as the machine allows. */
  public static ServerOptions in(Path home) {
    return new ServerOptions(home, home.resolve("programs"), true, ServerAccount.Choice.AUTOMATIC);
  }

  /** The same with another {@link #durable}. */
  public ServerOptions withDurable(boolean durable) {
    return new ServerOptions(home, programs, durable, account);
  }

  /** The same with another {@link #programs}. */
  public ServerOptions withPrograms(Path programs) {
    return new ServerOptions(home, programs, durable, account);
  }

  /** The same with another {@link #account}. */
  public ServerOptions withAccount(ServerAccount.Choice account) {
    return new ServerOptions(home, programs, durable, account);
  }
}
