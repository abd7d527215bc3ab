package io.slomix.jobs.fault;

import io.slomix.jobs.cli.Slomix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command of ours in a process of its own, started again after each end that was not asked for.
 */
final class LiveProcess implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  private final List<String> arguments;
  private final Map<String, String> environment;
  private final Path output;
  private Process process;

  /**
   * A process that is not started yet.
   *
   * @param output where it prints
   */
  LiveProcess(List<String> arguments, Map<String, String> environment, Path output) {
    this.arguments = List.copyOf(arguments);
    this.environment = Map.copyOf(environment);
    this.output = output;
  }

  void start() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Slomix.class.getName()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
            .start();
  }

  /** Starts it again if it ended by itself, as a service manager does. */
  void keepUp() throws IOException {
    if (process != null && !process.isAlive()) {
      start();
    }
  }

  /** The number by which the machine knows it. */
  long pid() {
    return process.pid();
  }

  /** Ends it without warning. */
  void kill() throws InterruptedException {
    int unused = process.destroyForcibly().waitFor();
  }

  /** Asks it to end, as a service manager does; its exit status. */
  int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      kill();
      throw new IllegalStateException("the process did not end when it was asked to");
    }
    return process.exitValue();
  }

  @Override
  public void close() throws InterruptedException {
    if (process != null && process.isAlive()) {
      kill();
    }
  }
}
