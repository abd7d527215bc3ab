package io.slomix.sources.sftp.connection;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.api.common.time.Deadline;

/**
 * Ends a call at its deadline by taking its connection away: a server that sends one byte a second
 * keeps every read timeout content, and would hold a caller for ever.
 */
final class CallWatchdog implements AutoCloseable {

  private static final ScheduledExecutorService TIMER =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "sftp-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  private final AtomicBoolean bitten = new AtomicBoolean();
  private final ScheduledFuture<?> bite;

  private CallWatchdog(Deadline deadline, Runnable disconnect) {
    this.bite =
        TIMER.schedule(
            () -> {
              bitten.set(true);
              // Not on the timer's thread: a disconnect may itself wait for the silent server.
              Thread thread = new Thread(disconnect, "sftp-disconnect");
              thread.setDaemon(true);
              thread.start();
            },
            Math.max(0, deadline.timeLeft().toMillis()),
            TimeUnit.MILLISECONDS);
  }

  /** Watches a call until it is closed. */
  static CallWatchdog over(Deadline deadline, Runnable disconnect) {
    return new CallWatchdog(deadline, disconnect);
  }

  /** Whether the deadline passed. */
  boolean hasBitten() {
    return bitten.get();
  }

  @Override
  public void close() {
    bite.cancel(false);
  }
}
