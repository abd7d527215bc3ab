package io.slomix.jobs.cli;

import io.slomix.jobs.cli.command.CommandContext;
import io.slomix.jobs.run.RunFailedException;
import io.slomix.jobs.run.RunListener;
import io.slomix.jobs.run.RunSummary;
import io.slomix.jobs.run.request.RunRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** The command line in this process, with a pipeline that only remembers what it was asked. */
final class CommandRun implements CommandContext.Pipeline {

  static final RunSummary NOTHING =
      new RunSummary(
          0, 0, Map.of(), 0, 0, 0, 0, 0, 0, Optional.empty(), Map.of(), 0, Duration.ZERO);

  private final List<RunRequest> requests = new ArrayList<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Map<String, String> environment;
  private RunSummary summary = NOTHING;
  private RunFailedException failure;
  private RuntimeException bug;

  CommandRun(Map<String, String> environment) {
    this.environment = environment;
  }

  CommandRun() {
    this(Map.of());
  }

  CommandRun endingWith(RunSummary summary) {
    this.summary = summary;
    return this;
  }

  CommandRun failingWith(RunFailedException failure) {
    this.failure = failure;
    return this;
  }

  CommandRun crashingWith(RuntimeException bug) {
    this.bug = bug;
    return this;
  }

  int execute(String... args) {
    return commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  CommandLine commandLine() {
    return Slomix.commandLine(new CommandContext(this, environment, false));
  }

  @Override
  public RunSummary execute(RunRequest request, RunListener listener) throws RunFailedException {
    requests.add(request);
    if (failure != null) {
      throw failure;
    }
    if (bug != null) {
      throw bug;
    }
    return summary;
  }

  /** The only request. */
  RunRequest request() {
    if (requests.size() != 1) {
      throw new AssertionError(requests.size() + " requests; " + err);
    }
    return requests.get(0);
  }

  boolean started() {
    return !requests.isEmpty();
  }

  List<String> out() {
    return out.toString().lines().toList();
  }

  List<String> err() {
    return err.toString().lines().toList();
  }
}
