package io.slomix.jobs.cli.command.batch;

import io.slomix.jobs.cli.command.CommandContext;
import io.slomix.jobs.cli.command.Consoles;
import io.slomix.jobs.cli.command.LogFile;
import io.slomix.jobs.cli.demo.DemoFindings;
import io.slomix.jobs.cli.demo.DemoWatch;
import io.slomix.jobs.cli.demo.SampleEveningOnDisk;
import io.slomix.jobs.cli.option.DashboardOptions;
import io.slomix.jobs.cli.option.DataOptions;
import io.slomix.jobs.cli.terminal.Console;
import io.slomix.jobs.cli.terminal.ProgressLines;
import io.slomix.jobs.run.RunSummary;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import io.slomix.model.correlate.StatsRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slomix demo}: the whole pipeline over a generated evening. */
@Command(
    name = "demo",
    description = {
      "Runs the whole pipeline over a generated sample evening, with the dashboard.",
      "Says what it found, and stays until Ctrl-C."
    },
    sortOptions = false)
public final class DemoCommand implements Callable<Integer> {

  /** Not the default of the other commands: invented rounds do not belong among real ones. */
  private static final String DIRECTORY = "data/demo";

  @Option(names = "--exit", description = "End when the evening is in.")
  private boolean exit;

  @Mixin private final DashboardOptions dashboard = new DashboardOptions();
  @Mixin private final DataOptions data;
  @Spec private CommandSpec spec;

  private final CommandContext context;

  /** The command in its surroundings. */
  public DemoCommand(CommandContext context) {
    this.context = context;
    this.data = new DataOptions(context.environment());
  }

  @Override
  public Integer call() throws Exception {
    Path directory = data.directoryOr(DIRECTORY);
    RunMode mode = exit ? RunMode.BACKFILL : RunMode.LIVE;
    Optional<String> jdbcUrl = data.jdbcUrl();
    LogFile.into(directory);
    SampleEveningOnDisk evening = SampleEveningOnDisk.below(directory);
    RunRequest request =
        new RunRequest(
            mode,
            List.of(evening.input()),
            Map.of(evening.input().server(), evening.options().zone()),
            evening.options().zone(),
            directory,
            jdbcUrl,
            Optional.empty(),
            dashboard.portOrAny(),
            Set.of(),
            StatsRules.DEFAULT);
    Console console = Consoles.of(spec, context);
    return exit ? once(request, console) : untilStopped(request, console, evening.files());
  }

  private int once(RunRequest request, Console console) throws Exception {
    RunSummary summary =
        console.watching(listener -> context.pipeline().execute(request, listener));
    int status = Consoles.finish(console, summary);
    printFindings(request, console);
    return status;
  }

  private int untilStopped(RunRequest request, Console console, long files) throws Exception {
    DemoWatch watch =
        new DemoWatch(
            new ProgressLines(console.err(), System::nanoTime),
            files,
            System::nanoTime,
            () -> {
              try {
                printFindings(request, console);
                console.out().println();
                console.out().println("The pipeline keeps running; stop it with Ctrl-C.");
                console.out().flush();
              } catch (IOException e) {
                LoggerFactory.getLogger(DemoCommand.class).warn("{}", e.getMessage());
              }
            });
    return Consoles.finish(console, context.pipeline().execute(request, watch));
  }

  private static void printFindings(RunRequest request, Console console) throws IOException {
    try (RunDatabase database =
        RunDatabase.openBeside(request.dataDirectory(), request.jdbcUrl())) {
      console.out().println();
      new DemoFindings(database.access(), request.directories().get(0).server())
          .lines()
          .forEach(console.out()::println);
      console.out().println();
      console
          .out()
          .println(
              "Ask where a number comes from: ./slomix explain last --data '%s'"
                  .formatted(request.dataDirectory()));
      console.out().flush();
    }
  }
}
