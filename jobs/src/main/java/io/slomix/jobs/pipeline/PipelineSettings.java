package io.slomix.jobs.pipeline;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.CheckpointingMode;

/**
 * What the pipeline needs of every Flink, inside this process or on a cluster (design 3.4, 3.7).
 */
public final class PipelineSettings {

  /** From one checkpoint of a live job to the next. */
  public static final Duration LIVE_CHECKPOINTS = Duration.ofSeconds(10);

  private PipelineSettings() {}

  /** The settings on which the guarantees rest. */
  public static Configuration required() {
    Configuration conf = new Configuration();
    conf.set(PipelineOptions.GENERIC_TYPES, false);
    conf.set(PipelineOptions.OBJECT_REUSE, true);
    // Names repeat in every message and report of an evening: a third of the bytes is left.
    conf.set(ExecutionOptions.SNAPSHOT_COMPRESSION, true);
    conf.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    conf.set(CheckpointingOptions.ENABLE_UNALIGNED, false);
    return conf;
  }

  /** Those of a job without an end as well: it is restarted for ever. */
  public static Configuration ofLiveJob() {
    Configuration conf = required();
    conf.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, LIVE_CHECKPOINTS);
    conf.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    return conf;
  }
}
