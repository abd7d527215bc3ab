package io.slomix.sinks.postgres.server;

import io.slomix.sinks.postgres.server.program.CommandResult;
import io.slomix.sinks.postgres.server.program.ServerPrograms;
import io.slomix.sinks.postgres.server.program.ServerPrograms.StopMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the server of a directory: ours at closing, and the one that a killed owner left behind.
 *
 * <p>A server that was left is stopped by its process id and started again, rather than adopted: so
 * every start has the same settings, and one way instead of two has to be right. What it had
 * committed stays. A process that merely carries the same number is never touched.
 */
final class ServerProcess {

  private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
  private static final Duration FAST_STOP = Duration.ofSeconds(30);
  private static final Duration IMMEDIATE_STOP = Duration.ofSeconds(20);

  private ServerProcess() {}

  /** Stops what runs, removes what is stale. Does nothing where no server was left. */
  static void end(ServerHome home, ServerPrograms programs) throws IOException {
    Optional<Long> pid = pidIn(home.postmasterPid());
    if (pid.isEmpty()) {
      return;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(pid.get()).filter(ProcessHandle::isAlive);
    if (process.isEmpty()) {
      // PostgreSQL itself sees that nobody has that number, and starts.
      LOG.info("The server in {} was not stopped; it will recover", home.root());
    } else if (isServerOf(process.get(), home.cluster())) {
      LOG.info("Stopping the server of {}, process {}", home.root(), pid.get());
      stop(home, programs);
    } else {
      // PostgreSQL would take the stranger for its predecessor. It still checks the shared memory
      // of the directory before it starts, so that two servers can never share it.
      LOG.info("Process {} is no server of {}: the file is stale", pid.get(), home.root());
      Files.deleteIfExists(home.postmasterPid());
    }
  }

  /** Stops it: orderly, or at once when that takes too long. */
  private static void stop(ServerHome home, ServerPrograms programs) throws IOException {
    CommandResult fast = programs.stop(home.cluster(), StopMode.FAST, FAST_STOP);
    if (fast.succeeded() || pidIn(home.postmasterPid()).isEmpty()) {
      return;
    }
    LOG.warn("The server in {} did not stop in time: {}", home.root(), fast.lastLine());
    CommandResult atOnce = programs.stop(home.cluster(), StopMode.IMMEDIATE, IMMEDIATE_STOP);
    Optional<Long> remaining = pidIn(home.postmasterPid());
    if (!atOnce.succeeded() && remaining.isPresent()) {
      throw new ServerNotStartedException(
          "The PostgreSQL server of %s (process %d) does not stop; end that process by hand."
              .formatted(home.root(), remaining.get()));
    }
  }

  /** The process id on the first line of {@code postmaster.pid}. */
  private static Optional<Long> pidIn(Path file) throws IOException {
    try {
      List<String> lines = Files.readAllLines(file);
      String first = lines.isEmpty() ? "" : lines.get(0).strip();
      // A minus sign stands before the number of a single-user server: not ours, not running.
      return first.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(first)) : Optional.empty();
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  private static boolean isServerOf(ProcessHandle process, Path cluster) throws IOException {
    boolean postgres =
        process
            .info()
            .command()
            .map(Path::of)
            .filter(path -> path.endsWith("postgres"))
            .isPresent();
    if (!postgres) {
      return false;
    }
    // A server works in its data directory; where that cannot be read, its command line tells.
    Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
    if (Files.exists(workingDirectory)) {
      return workingDirectory.toRealPath().equals(cluster.toRealPath());
    }
    return List.of(process.info().arguments().orElse(new String[0])).contains(cluster.toString());
  }
}
