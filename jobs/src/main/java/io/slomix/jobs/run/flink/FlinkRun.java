package io.slomix.jobs.run.flink;

import io.slomix.jobs.run.RunFailedException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job on a Flink inside this process. When the process is told to stop, the job is cancelled and
 * its newest checkpoint kept, before whoever waits for it goes on to close the database.
 */
public final class FlinkRun {

  private static final Logger LOG = LoggerFactory.getLogger(FlinkRun.class);
  private static final long STOP_SECONDS = 30;

  private final JobClient job;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean stopping;

  private FlinkRun(JobClient job) {
    this.job = job;
  }

  /** Submits a job. */
  public static FlinkRun start(
      Configuration configuration,
      boolean dashboard,
      String name,
      Consumer<StreamExecutionEnvironment> topology)
      throws RunFailedException {
    StreamExecutionEnvironment env =
        dashboard
            ? StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(configuration)
            : StreamExecutionEnvironment.createLocalEnvironment(configuration);
    topology.accept(env);
    try {
      return new FlinkRun(env.executeAsync(name));
    } catch (Exception e) {
      throw new RunFailedException("The pipeline could not be started: " + reason(e), e);
    }
  }

  /** Waits for the end of the job, of patience, or of the process. */
  public void await(Optional<Duration> untilIdle, JobWatch.Activity activity)
      throws RunFailedException {
    Thread hook = new Thread(this::stop, "slomix-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      if (!new JobWatch(job, activity).await(untilIdle)) {
        job.cancel().get(STOP_SECONDS, TimeUnit.SECONDS);
        awaitEnd();
      }
    } catch (ExecutionException e) {
      if (!stopping) {
        throw new RunFailedException("The pipeline failed: " + reason(e), e);
      }
    } catch (Exception e) {
      throw new RunFailedException("The pipeline could not be watched: " + reason(e), e);
    } finally {
      removeHook(hook);
    }
  }

  /** Called when everything behind the job is closed, so that the process may end. */
  public void closed() {
    closed.countDown();
  }

  private void stop() {
    stopping = true;
    try {
      job.cancel().get(STOP_SECONDS, TimeUnit.SECONDS);
      boolean orderly = closed.await(STOP_SECONDS, TimeUnit.SECONDS);
      LOG.info("stopped{}", orderly ? "" : " without waiting any longer");
    } catch (Exception e) {
      LOG.warn("the job could not be cancelled; it resumes from its newest checkpoint", e);
    }
  }

  private void awaitEnd() throws Exception {
    try {
      job.getJobExecutionResult().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException cancelled) {
      LOG.debug("cancelled as asked", cancelled);
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyStopping) {
      LOG.debug("the process is being stopped", alreadyStopping);
    }
  }

  /** The innermost cause that says something. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
