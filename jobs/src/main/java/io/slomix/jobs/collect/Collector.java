package io.slomix.jobs.collect;

import io.slomix.jobs.config.PipelineConfiguration;
import io.slomix.jobs.discord.DiscordService;
import io.slomix.jobs.pipeline.ArtifactSource;
import io.slomix.jobs.run.DashboardPort;
import io.slomix.jobs.run.ReceivedSources;
import io.slomix.jobs.run.RunFailedException;
import io.slomix.jobs.run.flink.CheckpointHome;
import io.slomix.jobs.run.flink.FlinkRun;
import io.slomix.jobs.run.flink.LocalFlink;
import io.slomix.jobs.run.flink.RestoredState;
import io.slomix.jobs.run.flink.StopSignal;
import io.slomix.jobs.run.input.LiveInbox;
import io.slomix.jobs.run.request.LiveInputs;
import io.slomix.model.evidence.Artifact;
import io.slomix.sources.kafka.KafkaArtifacts;
import io.slomix.sources.kafka.KafkaTopic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.flink.api.connector.sink2.Sink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches directories, fetches files, receives messages, and puts all of it on a topic. It needs no
 * database and may run beside a game server; several collectors may fill one topic.
 */
public final class Collector {

  private static final Logger LOG = LoggerFactory.getLogger(Collector.class);

  /** The state of a collector depends on nothing but its own format. */
  private static final String IDENTITY = "1";

  private final PipelineConfiguration configuration;
  private final Path data;

  private Collector(PipelineConfiguration configuration, Path data) {
    this.configuration = configuration;
    this.data = data;
  }

  /**
   * Collects until the process is told to stop.
   *
   * @param data where checkpoints and waiting messages lie
   * @throws RunFailedException with one sentence for the terminal
   */
  public static void run(PipelineConfiguration configuration, Path data, OptionalInt dashboardPort)
      throws RunFailedException {
    KafkaTopic topic =
        configuration
            .live()
            .kafka()
            .orElseThrow(
                () ->
                    new RunFailedException(
                        "The configuration has no 'kafka' to collect for.", null));
    try (StopSignal stop = StopSignal.install()) {
      KafkaArtifacts.create(topic);
      new Collector(configuration, data).run(topic, stop, DashboardPort.choose(dashboardPort));
    } catch (IOException e) {
      throw new RunFailedException(e.getMessage(), e);
    }
  }

  private void run(KafkaTopic topic, StopSignal stop, OptionalInt port) throws IOException {
    LiveInputs inputs = configuration.live().ofCollector();
    Path inboxDirectory = LiveInbox.directory(data);
    try (LiveInbox inbox = LiveInbox.open(data, inputs, Optional.empty());
        DiscordService relay = DiscordService.start(inputs.discord(), null, inboxDirectory)) {
      LOG.info("in Discord: {}", relay);
      List<ArtifactSource> sources =
          new ReceivedSources(configuration.directories(), inputs, inbox.directories()).of(true);
      Sink<Artifact> sink = KafkaArtifacts.sink(topic);
      CheckpointHome checkpoints = CheckpointHome.of(data, "collect", IDENTITY);
      FlinkRun job =
          FlinkRun.start(
              LocalFlink.configuration(
                  true, checkpoints, checkpoints.newest().map(RestoredState::ofOurs), port),
              port.isPresent(),
              "Slomix Stream: collect",
              stop,
              env -> CollectorTopology.define(env, sources, sink, inboxDirectory));
      job.await(Optional.empty(), () -> 0);
    }
  }
}
