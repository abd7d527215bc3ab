package io.slomix.sinks.postgres.server.program;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The programs {@code initdb} and {@code pg_ctl}, as one account runs them.
 *
 * @param bin the directory that holds them
 * @param account as whom they run
 */
public record ServerPrograms(Path bin, ServerAccount account) {

  /**
   * Makes an empty cluster: UTF-8, texts compared by code point on every system, passwords asked
   * for on every way in, pages with checksums.
   *
   * @param passwordFile holds the password of {@code user} on its first line
   */
  public CommandResult initialise(Path cluster, String user, Path passwordFile) throws IOException {
    return run(
        "initdb",
        "--pgdata=" + cluster,
        "--username=" + user,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums");
  }

  /**
   * Starts the server and waits until it answers. {@code pg_ctl} puts it into a session of its own,
   * so that a Ctrl-C at our terminal does not stop it under our feet.
   */
  public CommandResult start(Path cluster, Path log, Duration patience) throws IOException {
    return run(
        "pg_ctl",
        "--pgdata=" + cluster,
        "--log=" + log,
        "--wait",
        "--timeout=" + patience.toSeconds(),
        "--silent",
        "start");
  }

  /** Stops the server by the process id that it left in its directory, and waits for its end. */
  public CommandResult stop(Path cluster, StopMode mode, Duration patience) throws IOException {
    return run(
        "pg_ctl",
        "--pgdata=" + cluster,
        "--mode=" + mode.word,
        "--wait",
        "--timeout=" + patience.toSeconds(),
        "--silent",
        "stop");
  }

  /** Whether the account may enter and write a directory. */
  public boolean mayUse(Path directory) throws IOException {
    List<String> test = List.of("test", "-w", directory.toString(), "-a", "-x", bin.toString());
    return CommandResult.of(account, test).succeeded();
  }

  private CommandResult run(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(bin.resolve(program).toString()));
    command.addAll(List.of(arguments));
    return CommandResult.of(account, command);
  }

  /** How much the server finishes before it stops. */
  public enum StopMode {
    /** Rolls back what is open and writes a checkpoint. */
    FAST("fast"),
    /** Leaves at once, as in a crash: committed data is safe, the next start recovers. */
    IMMEDIATE("immediate");

    private final String word;

    StopMode(String word) {
      this.word = word;
    }
  }
}
