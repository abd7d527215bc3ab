package io.slomix.jobs.run.flink;

import io.slomix.jobs.pipeline.PipelineSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;

/** The configuration of a Flink that runs inside this process (stack 3, design 3.4 and 3.7). */
public final class LocalFlink {

  /** A bounded job cannot finish before a checkpoint that follows its last record. */
  private static final Duration BOUNDED_CHECKPOINTS = Duration.ofSeconds(1);

  /** Nothing of this Flink is to be reached from another machine. */
  private static final String LOOPBACK = "127.0.0.1";

  private static final int PARALLELISM = 2;
  private static final int RESTARTS_OF_BOUNDED_JOBS = 3;

  private LocalFlink() {}

  /**
   * The configuration of a job.
   *
   * @param live a job without an end: resumes from {@code restored}, is restarted for ever
   * @param dashboardPort 0 for any free port; empty for none
   */
  public static Configuration configuration(
      boolean live,
      CheckpointHome checkpoints,
      Optional<RestoredState> restored,
      OptionalInt dashboardPort) {
    Configuration conf = live ? PipelineSettings.ofLiveJob() : bounded();
    conf.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    conf.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.directory().toUri().toString());
    conf.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        live
            ? ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION
            : ExternalizedCheckpointRetention.DELETE_ON_CANCELLATION);
    restored.ifPresent(
        state -> {
          // A source that is no longer configured leaves its state behind; the archive has its
          // files.
          conf.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
          conf.set(StateRecoveryOptions.SAVEPOINT_PATH, state.path().toUri().toString());
          conf.set(StateRecoveryOptions.RESTORE_MODE, state.claim());
        });
    resources(conf);
    conf.set(RestOptions.BIND_ADDRESS, LOOPBACK);
    conf.set(RestOptions.ADDRESS, LOOPBACK);
    conf.set(JobManagerOptions.BIND_HOST, LOOPBACK);
    conf.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
    conf.set(RestOptions.BIND_PORT, Integer.toString(dashboardPort.orElse(0)));
    conf.set(RestOptions.PORT, dashboardPort.orElse(0));
    return conf;
  }

  private static Configuration bounded() {
    Configuration conf = PipelineSettings.required();
    conf.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, BOUNDED_CHECKPOINTS);
    conf.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    conf.set(
        RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, RESTARTS_OF_BOUNDED_JOBS);
    conf.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofSeconds(2));
    return conf;
  }

  private static void resources(Configuration conf) {
    conf.set(CoreOptions.DEFAULT_PARALLELISM, PARALLELISM);
    conf.set(TaskManagerOptions.NUM_TASK_SLOTS, PARALLELISM);
    conf.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(16));
    conf.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(32));
    conf.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(32));
    conf.set(JobManagerOptions.SLOT_REQUEST_TIMEOUT, Duration.ofSeconds(60));
    // Accumulators travel with heartbeats: progress is to be seen while it happens.
    conf.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofSeconds(1));
  }
}
