package io.slomix.jobs.cli.command.read;

import io.slomix.jobs.cli.command.CommandContext;
import io.slomix.jobs.cli.terminal.ExitStatus;
import io.slomix.jobs.explain.NothingToExplainException;
import io.slomix.jobs.explain.stored.RoundReference;
import io.slomix.jobs.picture.RoundPicture;
import io.slomix.jobs.picture.RoundTracks;
import io.slomix.jobs.picture.RoundTracksReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.Callable;
import org.jfree.chart.ChartUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slomix picture}: a round from above, as an image. */
@Command(
    name = "picture",
    description = "Draws a round from above: where people went, who walked where, who died where.",
    sortOptions = false)
public final class PictureCommand implements Callable<Integer> {

  private static final int WIDTH = 1_100;
  private static final int HEIGHT = 1_150;

  @Parameters(
      index = "0",
      arity = "0..1",
      defaultValue = "last",
      paramLabel = "ROUND",
      description = "Number, fingerprint, file name or stem of a round, or 'last' (default).")
  private String subject;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.png",
      description = "Where the image is written; an old one is replaced.")
  private Path out;

  @Mixin private final RoundOptions options;
  @Spec private CommandSpec spec;

  /** The command in its surroundings. */
  public PictureCommand(CommandContext context) {
    this.options = new RoundOptions(context.environment());
  }

  @Override
  public Integer call() throws Exception {
    // No screen is needed, and none is looked for.
    System.setProperty("java.awt.headless", "true");
    RoundTracks tracks = options.read("picture", this::tracks);
    try (OutputStream image = new BufferedOutputStream(Files.newOutputStream(out))) {
      ChartUtils.writeChartAsPNG(image, RoundPicture.of(tracks), WIDTH, HEIGHT);
    }
    PrintWriter printed = spec.commandLine().getOut();
    printed.println(
        "%s: %d lives, %d deaths in %s"
            .formatted(tracks.title(), tracks.paths().size(), tracks.deaths().size(), out));
    printed.flush();
    return ExitStatus.DONE;
  }

  private RoundTracks tracks(Connection connection) throws IOException {
    RoundReference found = options.round(connection, subject);
    return new RoundTracksReader(connection)
        .of(found.server(), found.fingerprint().orElseThrow())
        .orElseThrow(() -> new NothingToExplainException("The round has no capture to draw."));
  }
}
