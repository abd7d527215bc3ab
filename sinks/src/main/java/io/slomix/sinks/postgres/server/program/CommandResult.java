package io.slomix.sinks.postgres.server.program;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a finished program left: its exit status and everything it printed.
 *
 * @param status 0 when it succeeded
 * @param output both streams, in the order of writing
 */
public record CommandResult(int status, String output) {

  /** Exit status of a program that could not even be started. */
  private static final int NOT_STARTED = 127;

  /** Runs a command to its end. Blocks; the programs used here end by themselves. */
  public static CommandResult of(ServerAccount account, List<String> command) throws IOException {
    List<String> words = new ArrayList<>(account.prefix());
    words.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    // A PGDATA or PGPORT of the caller's shell is not meant for our server.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    Process process;
    try {
      process = builder.start();
    } catch (IOException missing) {
      return new CommandResult(NOT_STARTED, missing.getMessage());
    }
    process.getOutputStream().close();
    try (InputStream printed = process.getInputStream()) {
      String output = new String(printed.readAllBytes(), StandardCharsets.UTF_8);
      return new CommandResult(process.waitFor(), output);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + command.get(0), e);
    }
  }

  /** Whether it ended with status 0. */
  public boolean succeeded() {
    return status == 0;
  }

  /** The last line printed, for a sentence; never empty. */
  public String lastLine() {
    return output
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .reduce((before, last) -> last)
        .orElse("exit status " + status);
  }
}
