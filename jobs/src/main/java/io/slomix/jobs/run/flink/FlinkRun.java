package io.slomix.jobs.run.flink;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.CheckpointException;
import org.apache.flink.runtime.checkpoint.CheckpointFailureReason;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job on a Flink inside this process. */
public final class FlinkRun {

  private static final Logger LOG = LoggerFactory.getLogger(FlinkRun.class);
  private static final long STOP_SECONDS = 30;
  private static final long SAVEPOINT_SECONDS = 60;
  private static final long BETWEEN_ATTEMPTS_MILLIS = 250;

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
      throw new JobFailedException(
          "The pipeline could not be started: " + FlinkFailure.reason(e) + ".", e);
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
        throw new JobFailedException("The pipeline failed: " + FlinkFailure.reason(e) + ".", e);
      }
      LOG.info("stopped as asked");
    }
  }

  /** Makes a savepoint while the job goes on, as soon as all of it runs; where it lies. */
  public String savepoint(Path directory) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SAVEPOINT_SECONDS);
    while (true) {
      try {
        return job.triggerSavepoint(directory.toUri().toString(), SavepointFormatType.CANONICAL)
            .get(SAVEPOINT_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        if (!isStarting(e) || System.nanoTime() > end) {
          throw e;
        }
        Thread.sleep(BETWEEN_ATTEMPTS_MILLIS);
      }
    }
  }

  private static boolean isStarting(ExecutionException failure) {
    return ExceptionUtils.findThrowable(failure, CheckpointException.class)
        .map(CheckpointException::getCheckpointFailureReason)
        .filter(CheckpointFailureReason.NOT_ALL_REQUIRED_TASKS_RUNNING::equals)
        .isPresent();
  }

  private void awaitEnd() throws Exception {
    try {
      var unused = job.getJobExecutionResult().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException cancelled) {
      LOG.debug("cancelled as asked", cancelled);
    }
  }
}
