package io.slomix.jobs.cli.command.live;

import io.slomix.jobs.cli.command.CommandContext;
import io.slomix.jobs.cli.option.DataOptions;
import io.slomix.jobs.cli.option.ServerArgument;
import io.slomix.jobs.cli.terminal.ExitStatus;
import io.slomix.jobs.run.flink.SavepointRequests;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slomix savepoint}: asks the running pipeline for a savepoint (design 5). */
@Command(
    name = "savepoint",
    description = {
      "Asks the 'slomix run' of the same data directory for a savepoint, while it goes on.",
      "'slomix run --from' begins with it; without one a run begins with its newest checkpoint."
    },
    sortOptions = false)
public final class SavepointCommand implements Callable<Integer> {

  private static final Duration UNTIL_TAKEN = Duration.ofSeconds(10);

  @Option(
      names = "--out",
      paramLabel = "DIR",
      converter = ServerArgument.PathConverter.class,
      description = "Below which directory it is to lie (default: 'savepoints' of the data).")
  private Path out;

  @Mixin private final DataOptions data;
  @Spec private CommandSpec spec;

  /** The command in its surroundings. */
  public SavepointCommand(CommandContext context) {
    this.data = new DataOptions(context.environment());
  }

  @Override
  public Integer call() throws Exception {
    Path directory = data.directory();
    Path below = out == null ? directory.resolve("savepoints") : out;
    String savepoint = new SavepointRequests(directory).ask(below, UNTIL_TAKEN);
    PrintWriter printed = spec.commandLine().getOut();
    printed.println(savepoint.replaceFirst("^file:", ""));
    printed.flush();
    return ExitStatus.DONE;
  }
}
