package io.slomix.sinks.postgres.server;

import io.slomix.sinks.postgres.server.program.CommandResult;
import io.slomix.sinks.postgres.server.program.ServerPrograms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Starts the server of a directory, and reads from its log why it did not.
 *
 * @param home its files
 * @param programs how it is called
 * @param durable see {@link ServerOptions#durable}
 */
record ServerStart(ServerHome home, ServerPrograms programs, boolean durable) {

  /** Recovery after a crash may take a while on a slow disk. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int ATTEMPTS = 20;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
  private static final long LONGEST_LOG_BYTES = 8L << 20;

  /**
   * Starts it. Tries again, on another port, when that of the last start was taken in the same
   * moment; and when workers of a killed server still hold its memory, which they leave by
   * themselves.
   */
  void run() throws IOException {
    setOldLogAside();
    String complaint = "";
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      int port = ServerSettings.choosePort(home);
      ServerSettings.write(home, port, durable, programs.account());
      long logBefore = Files.exists(home.log()) ? Files.size(home.log()) : 0;
      CommandResult started = programs.start(home.cluster(), home.log(), PATIENCE);
      if (started.succeeded()) {
        return;
      }
      complaint = complaintAfter(logBefore, started);
      if (complaint.contains("could not create any TCP/IP sockets")
          || complaint.contains("Address already in use")) {
        ServerSettings.chooseOtherPort(home);
      } else if (complaint.contains("shared memory block")) {
        pause();
      } else {
        break;
      }
    }
    throw new ServerNotStartedException(
        "The embedded PostgreSQL in %s did not start: %s (its log is %s)."
            .formatted(home.root(), complaint, home.log()));
  }

  private void setOldLogAside() throws IOException {
    if (Files.exists(home.log()) && Files.size(home.log()) > LONGEST_LOG_BYTES) {
      Path old = home.log().resolveSibling("slomix.log.old");
      Files.move(home.log(), old, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The server's own words about what is wrong, in one line. */
  private String complaintAfter(long offset, CommandResult started) throws IOException {
    if (!Files.exists(home.log())) {
      return started.lastLine();
    }
    byte[] log = Files.readAllBytes(home.log());
    int from = (int) Math.min(offset, log.length);
    String added =
        new String(Arrays.copyOfRange(log, from, log.length), StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.replaceFirst("^.*\\] (?=[A-Z]+: )", "").strip())
            .filter(line -> line.matches("(FATAL|PANIC|DETAIL|HINT):.*"))
            .limit(3)
            .collect(Collectors.joining(" "));
    return added.isEmpty() ? started.lastLine() : added;
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while PostgreSQL was starting", e);
    }
  }
}
