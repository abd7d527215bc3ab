package io.slomix.jobs.cli.command;

import io.slomix.jobs.cli.option.DashboardOptions;
import io.slomix.jobs.cli.option.DataOptions;
import io.slomix.jobs.cli.option.ServerOptions;
import io.slomix.jobs.cli.terminal.Console;
import io.slomix.jobs.run.RunMode;
import io.slomix.jobs.run.RunRequest;
import io.slomix.model.correlate.StatsRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code slomix rebuild}: derives everything again from the archive (P8). */
@Command(
    name = "rebuild",
    description = "Throws away everything derived and derives it again from the archive.",
    sortOptions = false)
public final class RebuildCommand implements Callable<Integer> {

  @Mixin private final ServerOptions servers = new ServerOptions();
  @Mixin private final DashboardOptions dashboard = new DashboardOptions();
  @Mixin private final DataOptions data;
  @Spec private CommandSpec spec;

  private final CommandContext context;

  /** The command in its surroundings. */
  public RebuildCommand(CommandContext context) {
    this.context = context;
    this.data = new DataOptions(context.environment());
  }

  @Override
  public Integer call() throws Exception {
    Path directory = data.directory();
    servers.refuseDirectories();
    RunRequest request =
        new RunRequest(
            RunMode.REBUILD,
            List.of(),
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
    return Consoles.finish(
        console, console.watching(listener -> context.pipeline().execute(request, listener)));
  }
}
