package io.slomix.jobs.cli.command.live;

import io.slomix.jobs.cli.command.CommandContext;
import io.slomix.jobs.cli.command.StoredData;
import io.slomix.jobs.cli.option.DataOptions;
import io.slomix.jobs.cli.option.ServerArgument;
import io.slomix.jobs.cli.terminal.ExitStatus;
import io.slomix.jobs.config.ConfigurationException;
import io.slomix.jobs.config.PipelineConfiguration;
import io.slomix.jobs.discord.DiscordService;
import io.slomix.jobs.discord.DiscordSettings;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.jobs.run.input.LiveInbox;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code slomix post}: the poster alone, for a pipeline that runs elsewhere (R24). */
@Command(
    name = "post",
    description = {
      "Posts to Discord what a pipeline elsewhere left to be posted, until Ctrl-C.",
      "'slomix run' does so itself; a pipeline on a cluster does not."
    },
    sortOptions = false)
public final class PostCommand implements Callable<Integer> {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      required = true,
      converter = ServerArgument.PathConverter.class,
      description = "The YAML file with the key 'discord'.")
  private Path config;

  @Mixin private final DataOptions data;
  @Spec private CommandSpec spec;

  /** The command in its surroundings. */
  public PostCommand(CommandContext context) {
    this.data = new DataOptions(context.environment());
  }

  @Override
  public Integer call() throws Exception {
    DiscordSettings settings = settings();
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Thread hook = new Thread(() -> stop(stopped, closed), "slomix-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try (RunDatabase database = StoredData.open(data);
        DiscordService posting =
            DiscordService.start(
                Optional.of(settings), database.access(), LiveInbox.directory(data.directory()))) {
      spec.commandLine()
          .getErr()
          .println("Posting for %s; %s.".formatted(database.access().address(), posting));
      spec.commandLine().getErr().flush();
      stopped.await();
      return ExitStatus.DONE;
    } finally {
      closed.countDown();
    }
  }

  private static void stop(CountDownLatch stopped, CountDownLatch closed) {
    stopped.countDown();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private DiscordSettings settings() {
    try {
      return PipelineConfiguration.read(config)
          .live()
          .discord()
          .map(DiscordSettings::postsOnly)
          .filter(discord -> !discord.isIdle())
          .orElseThrow(
              () ->
                  new ParameterException(
                      spec.commandLine(),
                      "%s names no channel to post to: it lacks 'discord' with a 'channel'."
                          .formatted(config)));
    } catch (ConfigurationException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
