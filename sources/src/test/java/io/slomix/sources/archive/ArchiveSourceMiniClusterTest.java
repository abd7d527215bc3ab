package io.slomix.sources.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sources.RecordedArtifacts;
import io.slomix.sources.RecordedArtifacts.Passed;
import io.slomix.sources.archive.store.ArchiveQuery;
import io.slomix.sources.archive.store.ScriptedArchive;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ArchiveSourceMiniClusterTest {
  private static final ArchiveQuery STATS = ArchiveQuery.all(Set.of(ArtifactKind.STATS));

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(1)
              .build());

  @TempDir Path savepoints;

  private final ScriptedArchive.Content content = new ScriptedArchive.Content();
  private final RecordedArtifacts recorded = new RecordedArtifacts();

  @Test
  void readsTheArchiveAndEndsInABoundedJob() throws Exception {
    content.with(1, 2, 3, 5, 8, 13, 21).withDamaged(4).thatFails(1);
    environment(ArchiveSource.bounded(content, STATS), new Configuration()).execute();
    assertThat(recorded.rest())
        .extracting(Passed::artifact)
        .containsExactly(artifacts(1, 2, 3, 5, 8, 13, 21));
  }

  @Test
  void readsOnlyWhatCameBetweenStopAndStartOfALiveJob() throws Exception {
    content.with(1, 2, 3, 4);
    JobClient first =
        environment(ArchiveSource.live(content, STATS), new Configuration()).executeAsync();
    assertThat(take(4)).containsExactly(artifacts(1, 2, 3, 4));
    String savepoint =
        first
            .stopWithSavepoint(false, savepoints.toUri().toString(), SavepointFormatType.CANONICAL)
            .get();

    content.with(6, 7);
    Configuration restored = new Configuration();
    restored.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    JobClient second = environment(ArchiveSource.live(content, STATS), restored).executeAsync();
    assertThat(take(2)).containsExactly(artifacts(6, 7));
    second.cancel().get();
    assertThat(recorded.rest()).isEmpty();
  }

  private StreamExecutionEnvironment environment(
      ArchiveSource source, Configuration configuration) {
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    environment
        .fromSource(source, WatermarkStrategy.noWatermarks(), "archive")
        .uid("archive")
        .setParallelism(1)
        .map(recorded)
        .uid("recorded")
        .returns(Artifact.class)
        .setParallelism(1)
        .sinkTo(new DiscardingSink<>())
        .uid("discarded");
    return environment;
  }

  private Artifact[] take(int count) throws InterruptedException {
    Artifact[] taken = new Artifact[count];
    for (int i = 0; i < count; i++) {
      taken[i] = recorded.next().artifact();
    }
    return taken;
  }

  private static Artifact[] artifacts(long... serials) {
    Artifact[] artifacts = new Artifact[serials.length];
    for (int i = 0; i < serials.length; i++) {
      artifacts[i] = ScriptedArchive.artifact(serials[i]);
    }
    return artifacts;
  }
}
