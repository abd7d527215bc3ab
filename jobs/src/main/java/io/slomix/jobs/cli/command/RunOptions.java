package io.slomix.jobs.cli.command;

import io.slomix.jobs.cli.option.DashboardOptions;
import io.slomix.jobs.cli.option.DataOptions;
import io.slomix.jobs.cli.option.ServerOptions;
import io.slomix.jobs.cli.terminal.Console;
import io.slomix.jobs.cli.terminal.ProgressLines;
import io.slomix.jobs.config.PipelineConfiguration;
import io.slomix.jobs.run.RunFailedException;
import io.slomix.jobs.run.RunListener;
import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import io.slomix.jobs.run.request.ServerDirectory;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.evidence.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where the pipeline keeps its data and serves its dashboard, for every command that runs it. */
public final class RunOptions {

  @Mixin private final DashboardOptions dashboard = new DashboardOptions();
  @Mixin private final DataOptions data;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private final CommandContext context;

  public RunOptions(CommandContext context) {
    this.context = context;
    this.data = new DataOptions(context.environment());
  }

  /** A run that watches directories. */
  public RunRequest live(
      List<ServerDirectory> directories, ServerOptions servers, Optional<Duration> untilIdle) {
    return request(RunMode.LIVE, directories, servers, untilIdle, dashboard.portOrAny(), Set.of());
  }

  /** A run that takes in what a file says. */
  public RunRequest live(PipelineConfiguration configuration, Optional<Duration> untilIdle) {
    Path directory = data.directory();
    RunRequest request =
        new RunRequest(
                RunMode.LIVE,
                configuration.directories(),
                configuration.zones(),
                configuration.defaultZone(),
                directory,
                data.jdbcUrl(),
                untilIdle,
                dashboard.portOrAny(),
                Set.of(),
                StatsRules.DEFAULT)
            .takingIn(configuration.live())
            .restartingAt(configuration.dailyRestart());
    LogFile.into(directory);
    return request;
  }

  /** A run that ends by itself. */
  public RunRequest bounded(
      RunMode mode, List<ServerDirectory> directories, ServerOptions servers, Set<Reason> reasons) {
    return request(mode, directories, servers, Optional.empty(), dashboard.port(), reasons);
  }

  private RunRequest request(
      RunMode mode,
      List<ServerDirectory> directories,
      ServerOptions servers,
      Optional<Duration> untilIdle,
      OptionalInt port,
      Set<Reason> reasons) {
    Path directory = data.directory();
    RunRequest request =
        new RunRequest(
                mode,
                directories,
                servers.zones(),
                servers.defaultZone(),
                directory,
                data.jdbcUrl(),
                untilIdle,
                port,
                reasons,
                StatsRules.DEFAULT)
            .restartingAt(servers.dailyRestart());
    LogFile.into(directory);
    return request;
  }

  /** Runs what ends by itself, with a meter, or only says what it would do. */
  public int carryOut(RunRequest request, boolean dryRun) throws Exception {
    Console console = Consoles.of(command, context);
    return dryRun
        ? DryRuns.report(console, request)
        : Consoles.finish(
            console, console.watching(listener -> context.pipeline().execute(request, listener)));
  }

  /** Runs what may have no end, which fills no meter. */
  public int carryOut(RunRequest request) throws RunFailedException {
    Console console = Consoles.of(command, context);
    RunListener lines = new ProgressLines(console.err(), System::nanoTime);
    return Consoles.finish(console, context.pipeline().execute(request, lines));
  }
}
