package io.slomix.jobs.cli.command;

import io.slomix.jobs.cli.option.DashboardOptions;
import io.slomix.jobs.cli.option.DataOptions;
import io.slomix.jobs.cli.option.DirectoryOptions;
import io.slomix.jobs.cli.option.ServerOptions;
import io.slomix.jobs.cli.terminal.Console;
import io.slomix.jobs.cli.terminal.ProgressLines;
import io.slomix.jobs.run.RunMode;
import io.slomix.jobs.run.RunRequest;
import io.slomix.jobs.run.RunSummary;
import io.slomix.model.correlate.StatsRules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code slomix run}: watches directories and keeps the database up to date. */
@Command(
    name = "run",
    description = "Watches directories and keeps the database up to date, until Ctrl-C.",
    sortOptions = false)
public final class RunCommand implements Callable<Integer> {

  @Mixin private final DirectoryOptions input = new DirectoryOptions();
  @Mixin private final ServerOptions servers = new ServerOptions();

  @Option(
      names = "--until-idle",
      paramLabel = "SECONDS",
      description = "End by itself when nothing has happened for so long.")
  private Integer untilIdleSeconds;

  @Mixin private final DashboardOptions dashboard = new DashboardOptions();
  @Mixin private final DataOptions data;
  @Spec private CommandSpec spec;

  private final CommandContext context;

  /** The command in its surroundings. */
  public RunCommand(CommandContext context) {
    this.context = context;
    this.data = new DataOptions(context.environment());
  }

  @Override
  public Integer call() throws Exception {
    Path directory = data.directory();
    RunRequest request =
        new RunRequest(
            RunMode.LIVE,
            input.directories(servers),
            servers.zones(),
            servers.defaultZone(),
            directory,
            data.jdbcUrl(),
            untilIdle(),
            dashboard.portOrAny(),
            Set.of(),
            StatsRules.DEFAULT);
    LogFile.into(directory);
    Console console = Consoles.of(spec, context);
    // A run without an end fills no meter.
    RunSummary summary =
        context.pipeline().execute(request, new ProgressLines(console.err(), System::nanoTime));
    return Consoles.finish(console, summary);
  }

  private Optional<Duration> untilIdle() {
    if (untilIdleSeconds != null && untilIdleSeconds < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--until-idle is a number of seconds from 1 on, not %d.".formatted(untilIdleSeconds));
    }
    return Optional.ofNullable(untilIdleSeconds).map(Duration::ofSeconds);
  }
}
