package io.slomix.jobs.cli.command.read;

import io.slomix.jobs.cli.command.CommandContext;
import io.slomix.jobs.cli.command.StoredData;
import io.slomix.jobs.cli.option.DataOptions;
import io.slomix.jobs.cli.option.ServerArgument;
import io.slomix.jobs.cli.terminal.ExitStatus;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.sinks.postgres.export.CanonicalExport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slomix export}: the canonical dump, which is also the open data (R7). */
@Command(
    name = "export",
    description =
        "Writes everything that is known of the rounds as CSV files, one for each kind of row.",
    sortOptions = false)
public final class ExportCommand implements Callable<Integer> {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      converter = ServerArgument.PathConverter.class,
      description = "Where the files are written; made when missing.")
  private Path out;

  @Mixin private final DataOptions data;
  @Spec private CommandSpec spec;

  /** The command in its surroundings. */
  public ExportCommand(CommandContext context) {
    this.data = new DataOptions(context.environment());
  }

  @Override
  public Integer call() throws Exception {
    try (RunDatabase database = StoredData.open(data)) {
      Map<String, Long> rows = new CanonicalExport(database.access()).writeTo(out);
      PrintWriter printed = spec.commandLine().getOut();
      rows.forEach(
          (file, count) -> printed.println("%8d rows  %s".formatted(count, out.resolve(file))));
      printed.flush();
      return ExitStatus.DONE;
    }
  }
}
