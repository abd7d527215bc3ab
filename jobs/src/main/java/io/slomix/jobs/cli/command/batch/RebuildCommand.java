package io.slomix.jobs.cli.command.batch;

import io.slomix.jobs.cli.command.CommandContext;
import io.slomix.jobs.cli.command.RunOptions;
import io.slomix.jobs.cli.option.ServerOptions;
import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code slomix rebuild}: derives everything again from the archive (P8). */
@Command(
    name = "rebuild",
    description = "Throws away everything derived and derives it again from the archive.",
    sortOptions = false)
public final class RebuildCommand implements Callable<Integer> {

  @Mixin private final ServerOptions servers = new ServerOptions();
  @Mixin private final RunOptions run;

  /** The command in its surroundings. */
  public RebuildCommand(CommandContext context) {
    this.run = new RunOptions(context);
  }

  @Override
  public Integer call() throws Exception {
    servers.refuseDirectories();
    RunRequest request = run.bounded(RunMode.REBUILD, List.of(), servers, Set.of());
    return run.carryOut(request, false);
  }
}
