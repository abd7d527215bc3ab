package io.slomix.jobs.cli.command.live;

import io.slomix.jobs.cli.command.CommandContext;
import io.slomix.jobs.cli.command.RunOptions;
import io.slomix.jobs.cli.option.DirectoryOptions;
import io.slomix.jobs.cli.option.ServerArgument;
import io.slomix.jobs.cli.option.ServerOptions;
import io.slomix.jobs.config.ConfigurationException;
import io.slomix.jobs.config.PipelineConfiguration;
import io.slomix.jobs.run.request.RunRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
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
      names = "--config",
      paramLabel = "FILE",
      converter = ServerArgument.PathConverter.class,
      description =
          "A YAML file that names servers, directories and SFTP access, instead of DIR and --server.")
  private Path config;

  @Option(
      names = "--until-idle",
      paramLabel = "SECONDS",
      description = "End by itself when nothing has happened for so long.")
  private Integer untilIdleSeconds;

  @Option(
      names = "--kafka",
      description =
          "Read what 'slomix collect' puts on the topic of the --config, and nothing else.")
  private boolean kafka;

  @Option(
      names = "--from",
      paramLabel = "SAVEPOINT",
      converter = ServerArgument.PathConverter.class,
      description =
          "Begin with a savepoint instead of the newest checkpoint; one of other rules or zones is"
              + " refused.")
  private Path savepoint;

  @Mixin private final RunOptions run;
  @Spec private CommandSpec spec;

  /** The command in its surroundings. */
  public RunCommand(CommandContext context) {
    this.run = new RunOptions(context);
  }

  @Override
  public Integer call() throws Exception {
    RunRequest request = request();
    if (savepoint == null) {
      return run.carryOut(request);
    }
    if (!Files.isRegularFile(savepoint.resolve("_metadata"))) {
      throw new ParameterException(
          spec.commandLine(), "%s holds no savepoint.".formatted(savepoint));
    }
    return run.carryOut(request.from(savepoint));
  }

  private RunRequest request() {
    if (config == null && kafka) {
      throw new ParameterException(spec.commandLine(), "--kafka needs a --config.");
    }
    if (config == null) {
      return run.live(input.directories(servers), servers, untilIdle());
    }
    if (!input.isEmpty(servers)) {
      throw new ParameterException(
          spec.commandLine(),
          "Directories belong into %s when there is a --config.".formatted(config));
    }
    try {
      return run.live(configuration(), untilIdle());
    } catch (ConfigurationException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private PipelineConfiguration configuration() throws ConfigurationException {
    PipelineConfiguration read = PipelineConfiguration.read(config);
    if (!kafka) {
      return read.ofOneProcess();
    }
    if (read.live().kafka().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--kafka needs the key 'kafka' in %s.".formatted(config));
    }
    return read.ofPipeline();
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
