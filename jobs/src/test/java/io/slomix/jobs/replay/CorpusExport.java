package io.slomix.jobs.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.cli.Slomix;
import io.slomix.jobs.cli.command.CommandContext;
import io.slomix.jobs.cli.terminal.ExitStatus;
import io.slomix.jobs.run.PipelineRun;
import io.slomix.sinks.postgres.export.ExportFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What {@code slomix export} writes after one {@code slomix backfill} of collections of the corpus,
 * each as a game server of its own.
 *
 * @param directory where the exported files are
 * @param backfill what the backfill printed
 */
record CorpusExport(Path directory, List<String> backfill) {

  /** Runs both commands with a new embedded database. */
  static CorpusExport of(List<String> collections, Path temp) {
    List<String> backfill = new ArrayList<>(List.of("backfill"));
    for (String collection : collections) {
      backfill.add("--server");
      backfill.add(collection + "=" + Corpus.statsFiles(collection));
    }
    List<String> printed = execute(temp, backfill);
    Path out = temp.resolve("export");
    var unused = execute(temp, List.of("export", "--out", out.toString()));
    return new CorpusExport(out, printed);
  }

  /** The rows of one collection. */
  CsvTable table(String collection, ExportFile file) throws IOException {
    return CsvTable.read(directory.resolve(file.fileName()))
        .where(row -> row.get("server").equals(collection));
  }

  private static List<String> execute(Path temp, List<String> command) {
    List<String> all = new ArrayList<>(command);
    all.add("--data=" + temp.resolve("data"));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Slomix.commandLine(new CommandContext(PipelineRun::execute, Map.of(), false))
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(all.toArray(String[]::new));
    assertThat(status).as(err.toString()).isEqualTo(ExitStatus.DONE);
    return out.toString().lines().toList();
  }
}
