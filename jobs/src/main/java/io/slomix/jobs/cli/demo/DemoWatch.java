package io.slomix.jobs.cli.demo;

import io.slomix.jobs.run.RunListener;
import java.net.URI;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Listens to a demo that goes on until it is stopped, and says once when the evening is in: all its
 * files are read, and nothing has moved for a moment.
 */
public final class DemoWatch implements RunListener {

  private static final Duration QUIET = Duration.ofSeconds(2);

  private final RunListener display;
  private final long files;
  private final LongSupplier nanoTime;
  private final Runnable whenIn;
  private long lastRead = -1;
  private long lastWritten = -1;
  private long quietSinceNanos;
  private boolean said;

  /**
   * Listens beside a display.
   *
   * @param files how many files the evening has
   * @param nanoTime a clock as {@link System#nanoTime} is one
   * @param whenIn called once, by the thread that reports the progress
   */
  public DemoWatch(RunListener display, long files, LongSupplier nanoTime, Runnable whenIn) {
    this.display = display;
    this.files = files;
    this.nanoTime = nanoTime;
    this.whenIn = whenIn;
  }

  @Override
  public void started(URI dashboard, String databaseUrl) {
    display.started(dashboard, databaseUrl);
  }

  @Override
  public void progress(long filesFound, long filesRead, long roundsWritten) {
    display.progress(filesFound, filesRead, roundsWritten);
    long now = nanoTime.getAsLong();
    if (filesRead != lastRead || roundsWritten != lastWritten) {
      lastRead = filesRead;
      lastWritten = roundsWritten;
      quietSinceNanos = now;
    }
    if (!said && filesRead >= files && now - quietSinceNanos >= QUIET.toNanos()) {
      said = true;
      whenIn.run();
    }
  }
}
