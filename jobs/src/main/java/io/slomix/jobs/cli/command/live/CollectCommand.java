package io.slomix.jobs.cli.command.live;

import io.slomix.jobs.cli.command.CommandContext;
import io.slomix.jobs.cli.command.LogFile;
import io.slomix.jobs.cli.option.DashboardOptions;
import io.slomix.jobs.cli.option.DataOptions;
import io.slomix.jobs.cli.option.ServerArgument;
import io.slomix.jobs.cli.terminal.ExitStatus;
import io.slomix.jobs.collect.Collector;
import io.slomix.jobs.config.ConfigurationException;
import io.slomix.jobs.config.PipelineConfiguration;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code slomix collect}: what comes in, on a Kafka topic for {@code slomix run --kafka}. */
@Command(
    name = "collect",
    description = {
      "Puts files and messages of the configured servers on a Kafka topic, until Ctrl-C.",
      "'slomix run --kafka' with the same file reads them there."
    },
    sortOptions = false)
public final class CollectCommand implements Callable<Integer> {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      required = true,
      converter = ServerArgument.PathConverter.class,
      description = "The YAML file that names servers and topic.")
  private Path config;

  @Mixin private final DashboardOptions dashboard = new DashboardOptions();
  @Mixin private final DataOptions data;
  @Spec private CommandSpec spec;

  /** The command in its surroundings. */
  public CollectCommand(CommandContext context) {
    this.data = new DataOptions(context.environment());
  }

  @Override
  public Integer call() throws Exception {
    Path directory = data.directory();
    LogFile.into(directory);
    try {
      Collector.run(PipelineConfiguration.read(config), directory, dashboard.port());
      return ExitStatus.DONE;
    } catch (ConfigurationException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
