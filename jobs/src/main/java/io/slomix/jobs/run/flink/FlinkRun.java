package io.slomix.jobs.run.flink;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job on a Flink inside this process. */
public final class FlinkRun {

  private static final Logger LOG = LoggerFactory.getLogger(FlinkRun.class);
  private static final long STOP_SECONDS = 30;

  private final JobClient job;
  private final StopSignal stop;

  private FlinkRun(JobClient job, StopSignal stop) {
    this.job = job;
    this.stop = stop;
  }

  /** Submits a job, which the signal can stop. */
  public static FlinkRun start(
      Configuration configuration,
      boolean dashboard,
      String name,
      StopSignal stop,
      Consumer<StreamExecutionEnvironment> topology)
      throws JobFailedException {
    StreamExecutionEnvironment env =
        dashboard
            ? StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(configuration)
            : StreamExecutionEnvironment.createLocalEnvironment(configuration);
    topology.accept(env);
    try {
      JobClient job = env.executeAsync(name);
      stop.stopFirst(job);
      return new FlinkRun(job, stop);
    } catch (Exception e) {
      throw new JobFailedException("The pipeline could not be started: " + reason(e) + ".", e);
    }
  }

  /** Waits for the end of the job, of patience, or of the process. */
  public void await(Optional<Duration> untilIdle, JobWatch.Activity activity)
      throws JobFailedException {
    try {
      if (!new JobWatch(job, activity).await(untilIdle)) {
        job.cancel().get(STOP_SECONDS, TimeUnit.SECONDS);
        awaitEnd();
      }
    } catch (Exception e) {
      if (!stop.stopping()) {
        throw new JobFailedException("The pipeline failed: " + reason(e) + ".", e);
      }
      LOG.info("stopped as asked");
    }
  }

  private void awaitEnd() throws Exception {
    try {
      var unused = job.getJobExecutionResult().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException cancelled) {
      LOG.debug("cancelled as asked", cancelled);
    }
  }

  /** The innermost cause that says something, without a full stop. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
