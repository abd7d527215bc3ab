package io.slomix.jobs.cluster;

import io.slomix.jobs.cli.option.ExternalAddress;
import io.slomix.jobs.config.PipelineConfiguration;
import io.slomix.jobs.pipeline.PipelineSettings;
import io.slomix.jobs.run.PipelinePlan;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import io.slomix.model.correlate.StatsRules;
import io.slomix.sources.kafka.KafkaArtifacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Entry point of the job jar: the live pipeline on a Flink cluster, standalone or on Kubernetes.
 *
 * <p>What {@code slomix run} is told by options of its process comes from the cluster here:
 * checkpoints, parallelism, slots, and the savepoint to begin with. A savepoint of other rules,
 * zones or tables is refused; without one the job reads the archive, with the same result. The job
 * holds the pipeline's lock of the database for as long as it runs.
 */
@Command(name = "slomix-job.jar", description = "The live pipeline as a job of a Flink cluster.")
public final class ClusterJob {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      required = true,
      description = "The YAML file of 'slomix run', at the same place on every machine.")
  private Path config;

  @Option(
      names = "--jdbc",
      paramLabel = "URL",
      required = true,
      description = "The PostgreSQL, jdbc:postgresql://host:5432/database.")
  private String jdbc;

  private ClusterJob() {}

  /**
   * Submits the job to the cluster that runs this.
   *
   * @throws Exception with a sentence for people, which Flink hands to whoever submits
   */
  public static void main(String[] arguments) throws Exception {
    ClusterJob job = new ClusterJob();
    var unused = new CommandLine(job).parseArgs(arguments);
    job.submit(System.getenv());
  }

  private void submit(Map<String, String> environment) throws Exception {
    PipelineConfiguration file = PipelineConfiguration.read(config);
    boolean collected = file.live().kafka().isPresent();
    PipelineConfiguration configuration = collected ? file.ofPipeline() : file;
    if (!configuration.live().messageServers().isEmpty()) {
      throw new IOException(
          """
          %s: messages cannot be received on a cluster, whose job moves between machines; \
          let 'slomix collect' put them on a topic, with the key 'kafka'."""
              .formatted(config));
    }
    if (collected) {
      KafkaArtifacts.create(file.live().kafka().get());
    }
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(PipelineSettings.ofLiveJob());
    String url = ExternalAddress.of(jdbc, environment);
    try (RunDatabase database = RunDatabase.openExternal(url)) {
      PipelinePlan plan =
          PipelinePlan.onCluster(
              request(configuration), database.access(), UUID.randomUUID().toString());
      plan.define(env);
    }
    env.execute("Slomix Stream");
  }

  private static RunRequest request(PipelineConfiguration configuration) {
    return new RunRequest(
            RunMode.LIVE,
            configuration.directories(),
            configuration.zones(),
            configuration.defaultZone(),
            Path.of(""),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Set.of(),
            StatsRules.DEFAULT)
        .takingIn(configuration.live())
        .restartingAt(configuration.dailyRestart());
  }
}
