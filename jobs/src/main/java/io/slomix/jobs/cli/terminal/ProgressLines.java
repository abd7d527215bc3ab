package io.slomix.jobs.cli.terminal;

import io.slomix.jobs.run.RunListener;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Progress as plain lines, for logs and for runs without an end: one line when something changed,
 * and no more than one every few seconds.
 */
public final class ProgressLines implements RunListener {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  private final PrintWriter out;
  private final LongSupplier nanoTime;
  private String last = "";
  private long lastNanos;

  /**
   * Begins without a line.
   *
   * @param nanoTime a clock as {@link System#nanoTime} is one
   */
  public ProgressLines(PrintWriter out, LongSupplier nanoTime) {
    this.out = out;
    this.nanoTime = nanoTime;
    this.lastNanos = nanoTime.getAsLong();
  }

  @Override
  public void started(URI dashboard, String databaseUrl) {
    out.println("Database:  " + databaseUrl);
    if (dashboard != null) {
      out.println("Dashboard: " + dashboard);
    }
    out.flush();
  }

  @Override
  public void progress(long filesFound, long filesRead, long roundsWritten) {
    String line =
        "Read %s, wrote %s."
            .formatted(files(filesFound, filesRead), SummaryText.counted(roundsWritten, "round"));
    long now = nanoTime.getAsLong();
    if (!line.equals(last) && now - lastNanos >= BETWEEN_LINES.toNanos()) {
      last = line;
      lastNanos = now;
      out.println(line);
      out.flush();
    }
  }

  /** Files that came after the start, or from another machine, were not counted before. */
  private static String files(long found, long read) {
    return read > found
        ? SummaryText.counted(read, "file")
        : read + " of " + SummaryText.counted(found, "file");
  }
}
