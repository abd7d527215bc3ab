package io.slomix.jobs.run.flink;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns the end of the process (SIGTERM, Ctrl-C) into an orderly stop: the job is cancelled and its
 * newest checkpoint kept, and the process waits until everything behind the job is closed.
 */
public final class StopSignal implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);
  private static final long PATIENCE_SECONDS = 30;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "slomix-stop");
  private volatile boolean stopping;
  private volatile JobClient job;

  private StopSignal() {}

  /** Begins to listen; {@link #close} when nothing is left that must be closed. */
  public static StopSignal install() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  /** Names the job that has to be stopped first. */
  void stopFirst(JobClient running) {
    job = running;
  }

  /** Whether the process is being stopped. */
  boolean stopping() {
    return stopping;
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyStopping) {
      LOG.debug("the process is being stopped", alreadyStopping);
    }
  }

  private void stop() {
    stopping = true;
    try {
      if (job != null) {
        job.cancel().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
      if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("stopped without waiting any longer");
      }
    } catch (Exception e) {
      LOG.warn("the job could not be cancelled; it resumes from its newest checkpoint", e);
    }
  }
}
