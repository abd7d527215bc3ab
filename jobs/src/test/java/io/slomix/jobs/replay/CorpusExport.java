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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

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
    Map<String, Path> directories = new TreeMap<>();
    collections.forEach(each -> directories.put(each, Corpus.statsFiles(each)));
    return ofDirectories(directories, temp);
  }

  /** The same of directories by the name of their game server. */
  static CorpusExport ofDirectories(Map<String, Path> directories, Path temp) {
    List<String> backfill = new ArrayList<>(List.of("backfill"));
    directories.forEach(
        (server, directory) -> {
          backfill.add("--server");
          backfill.add(server + "=" + directory);
        });
    return exported(temp, execute(temp, backfill));
  }

  /** What is exported after a live run to which files came one by one, in this order. */
  static CorpusExport ofLive(String server, Path watched, Path temp, List<Path> files) {
    Iterator<Path> left = files.iterator();
    ScheduledExecutorService courier = Executors.newSingleThreadScheduledExecutor();
    try {
      var unused =
          courier.scheduleAtFixedRate(() -> deliver(left, watched), 0, 20, TimeUnit.MILLISECONDS);
      List<String> run = List.of("run", "--until-idle", "6", "--server", server + "=" + watched);
      List<String> printed = execute(temp, run);
      assertThat(left).as("files that were not delivered").isExhausted();
      return exported(temp, printed);
    } finally {
      courier.shutdownNow();
    }
  }

  private static void deliver(Iterator<Path> left, Path watched) {
    if (left.hasNext()) {
      Path file = left.next();
      try {
        Files.copy(file, watched.resolve(file.getFileName()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static CorpusExport exported(Path temp, List<String> printed) {
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
