package io.slomix.jobs.cli.command;

import io.slomix.jobs.cli.option.DirectoryOptions;
import io.slomix.jobs.cli.option.ServerOptions;
import io.slomix.jobs.run.RunMode;
import io.slomix.jobs.run.RunRequest;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slomix backfill}: reads what is there, then ends. */
@Command(
    name = "backfill",
    description = "Reads the files that are in directories now, then ends.",
    sortOptions = false)
public final class BackfillCommand implements Callable<Integer> {

  @Mixin private final DirectoryOptions input = new DirectoryOptions();
  @Mixin private final ServerOptions servers = new ServerOptions();

  @Option(names = "--dry-run", description = "Only say what would change; no row is written.")
  private boolean dryRun;

  @Mixin private final RunOptions run;

  /** The command in its surroundings. */
  public BackfillCommand(CommandContext context) {
    this.run = new RunOptions(context);
  }

  @Override
  public Integer call() throws Exception {
    RunRequest request =
        run.bounded(RunMode.BACKFILL, input.directories(servers), servers, Set.of());
    return run.carryOut(request, dryRun);
  }
}
