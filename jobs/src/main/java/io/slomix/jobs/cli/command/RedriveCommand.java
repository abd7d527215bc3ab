package io.slomix.jobs.cli.command;

import io.slomix.jobs.cli.option.DashboardOptions;
import io.slomix.jobs.cli.option.DataOptions;
import io.slomix.jobs.cli.option.QuarantineReasons;
import io.slomix.jobs.cli.option.ServerOptions;
import io.slomix.jobs.cli.terminal.Console;
import io.slomix.jobs.run.RunMode;
import io.slomix.jobs.run.RunRequest;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.evidence.Reason;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code slomix redrive}: reads quarantined files again, after the reader has learned something.
 */
@Command(
    name = "redrive",
    description = "Reads quarantined files of the archive again.",
    sortOptions = false)
public final class RedriveCommand implements Callable<Integer> {

  @Option(
      names = "--reason",
      paramLabel = "REASON",
      split = ",",
      converter = QuarantineReasons.Converter.class,
      completionCandidates = QuarantineReasons.class,
      description = "Only files that were quarantined for one of these: ${COMPLETION-CANDIDATES}.")
  private Set<Reason> reasons = new TreeSet<>();

  @Option(names = "--dry-run", description = "Only say what would change; no row is written.")
  private boolean dryRun;

  @Mixin private final ServerOptions servers = new ServerOptions();
  @Mixin private final DashboardOptions dashboard = new DashboardOptions();
  @Mixin private final DataOptions data;
  @Spec private CommandSpec spec;

  private final CommandContext context;

  /** The command in its surroundings. */
  public RedriveCommand(CommandContext context) {
    this.context = context;
    this.data = new DataOptions(context.environment());
  }

  @Override
  public Integer call() throws Exception {
    Path directory = data.directory();
    servers.refuseDirectories();
    RunRequest request =
        new RunRequest(
            RunMode.REDRIVE,
            List.of(),
            servers.zones(),
            servers.defaultZone(),
            directory,
            data.jdbcUrl(),
            Optional.empty(),
            dashboard.port(),
            reasons,
            StatsRules.DEFAULT);
    LogFile.into(directory);
    Console console = Consoles.of(spec, context);
    return dryRun
        ? DryRuns.report(console, request)
        : Consoles.finish(
            console, console.watching(listener -> context.pipeline().execute(request, listener)));
  }
}
