package io.slomix.jobs.run.flink;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;

/** Waits for a job: for its end, or until nothing has happened for a while. */
public final class JobWatch {

  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private final JobClient job;
  private final Activity activity;

  /** Tells how much has happened; the number grows with everything that the job does. */
  @FunctionalInterface
  public interface Activity {

    /** A number that differs from the last one when something happened in between. */
    long seen() throws Exception;
  }

  /** A watch over a job. */
  public JobWatch(JobClient job, Activity activity) {
    this.job = job;
    this.activity = activity;
  }

  /**
   * Returns when the job has finished, or has been idle for so long; then it is still running.
   *
   * @param untilIdle empty to wait for the end only
   * @return whether the job has ended by itself
   * @throws ExecutionException the job failed; the cause is Flink's
   */
  public boolean await(Optional<Duration> untilIdle) throws Exception {
    long last = -1;
    long idleSince = System.nanoTime();
    while (true) {
      try {
        var unused = job.getJobExecutionResult().get(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return true;
      } catch (TimeoutException stillRunning) {
        long seen = activity.seen();
        if (seen != last || !running()) {
          last = seen;
          idleSince = System.nanoTime();
        }
        Duration idle = Duration.ofNanos(System.nanoTime() - idleSince);
        if (untilIdle.isPresent() && idle.compareTo(untilIdle.get()) >= 0) {
          return false;
        }
      }
    }
  }

  private boolean running() throws InterruptedException, ExecutionException {
    try {
      return job.getJobStatus().get() == JobStatus.RUNNING;
    } catch (IllegalStateException clusterEnded) {
      // The job ended between two looks; its result is there now.
      return false;
    }
  }
}
