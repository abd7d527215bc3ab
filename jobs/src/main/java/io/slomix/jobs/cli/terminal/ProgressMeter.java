package io.slomix.jobs.cli.terminal;

import io.slomix.jobs.run.RunListener;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress as one line that fills up; only for a terminal, because it overwrites itself. */
public final class ProgressMeter implements RunListener, AutoCloseable {

  private static final int COLUMNS = 79;
  private static final int REDRAW_MILLIS = (int) Duration.ofMillis(250).toMillis();

  private final PrintWriter out;
  private ProgressBar bar;

  /** Draws nothing before the run has started. */
  public ProgressMeter(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void started(URI dashboard, String databaseUrl) {
    out.println("Database:  " + databaseUrl);
    if (dashboard != null) {
      out.println("Dashboard: " + dashboard);
    }
    out.flush();
    bar =
        new ProgressBarBuilder()
            .setTaskName("Files")
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REDRAW_MILLIS)
            .setConsumer(new DelegatingProgressBarConsumer(this::draw, COLUMNS))
            .build();
  }

  private void draw(String line) {
    out.print('\r' + line);
    out.flush();
  }

  @Override
  public void progress(long filesFound, long filesRead, long roundsWritten) {
    if (bar != null) {
      bar.maxHint(filesFound);
      bar.stepTo(filesRead);
      bar.setExtraMessage(" " + SummaryText.counted(roundsWritten, "round"));
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      out.println();
      out.flush();
    }
  }
}
