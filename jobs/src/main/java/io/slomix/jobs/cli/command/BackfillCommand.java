package io.slomix.jobs.cli.command;

import io.slomix.jobs.cli.option.DashboardOptions;
import io.slomix.jobs.cli.option.DataOptions;
import io.slomix.jobs.cli.option.DirectoryOptions;
import io.slomix.jobs.cli.option.ServerOptions;
import io.slomix.jobs.cli.terminal.Console;
import io.slomix.jobs.run.RunMode;
import io.slomix.jobs.run.RunRequest;
import io.slomix.model.correlate.StatsRules;
import java.nio.file.Path;
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
    description = "Reads the files that are in directories now, then ends.",
    sortOptions = false)
public final class BackfillCommand implements Callable<Integer> {

  @Mixin private final DirectoryOptions input = new DirectoryOptions();
  @Mixin private final ServerOptions servers = new ServerOptions();

  @Option(names = "--dry-run", description = "Only say what would change; no row is written.")
  private boolean dryRun;

  @Mixin private final DashboardOptions dashboard = new DashboardOptions();
  @Mixin private final DataOptions data;
  @Spec private CommandSpec spec;

  private final CommandContext context;

  /** The command in its surroundings. */
  public BackfillCommand(CommandContext context) {
    this.context = context;
    this.data = new DataOptions(context.environment());
  }

  @Override
  public Integer call() throws Exception {
    Path directory = data.directory();
    RunRequest request =
        new RunRequest(
            RunMode.BACKFILL,
            input.directories(servers),
            servers.zones(),
            servers.defaultZone(),
            directory,
            data.jdbcUrl(),
            Optional.empty(),
            dashboard.port(),
            Set.of(),
            StatsRules.DEFAULT);
    LogFile.into(directory);
    Console console = Consoles.of(spec, context);
    return dryRun
        ? DryRuns.report(console, request)
        : Consoles.finish(
            console, console.watching(listener -> context.pipeline().execute(request, listener)));
  }
}
