package io.slomix.jobs.cli.command.batch;

import io.slomix.jobs.cli.command.CommandContext;
import io.slomix.jobs.cli.command.RunOptions;
import io.slomix.jobs.cli.option.DirectoryOptions;
import io.slomix.jobs.cli.option.ServerOptions;
import io.slomix.jobs.cli.terminal.ExitStatus;
import io.slomix.jobs.handover.Handover;
import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slomix backfill}: reads what is there, then ends. */
@Command(
    name = "backfill",
    description = {
      "Reads the files that are in directories now, then ends.",
      "Beside a 'run' on the same data it hands them to that, and waits until all are decided."
    },
    sortOptions = false)
public final class BackfillCommand implements Callable<Integer> {

  @Mixin private final DirectoryOptions input = new DirectoryOptions();
  @Mixin private final ServerOptions servers = new ServerOptions();

  @Option(names = "--dry-run", description = "Only say what would change; no row is written.")
  private boolean dryRun;

  @Mixin private final RunOptions run;
  @Spec private CommandSpec spec;

  /** The command in its surroundings. */
  public BackfillCommand(CommandContext context) {
    this.run = new RunOptions(context);
  }

  @Override
  public Integer call() throws Exception {
    RunRequest request =
        run.bounded(RunMode.BACKFILL, input.directories(servers), servers, Set.of());
    if (dryRun) {
      return run.carryOut(request, true);
    }
    Optional<Handover.Result> handedOver = Handover.ifRunning(request, count -> {});
    if (handedOver.isEmpty()) {
      return run.carryOut(request, false);
    }
    say(handedOver.get());
    return ExitStatus.DONE;
  }

  private void say(Handover.Result result) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "Handed %d files to the pipeline that runs here: %d accepted, %d quarantined, %d waiting; %d ignored."
            .formatted(
                result.handed(),
                result.decided().getOrDefault("ACCEPTED", 0L),
                result.decided().getOrDefault("QUARANTINED", 0L),
                result.decided().getOrDefault("WAITING", 0L),
                result.ignored()));
    out.flush();
  }
}
