package io.slomix.jobs.run.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.streaming.api.environment.CheckpointConfig;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What design 3.7 asks of checkpoints, as Flink itself reads the configuration. */
class LocalFlinkTest {

  @TempDir private Path data;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void checkpointsAreExactlyOnceAndAligned(boolean live) {
    StreamExecutionEnvironment env = environment(live, Optional.empty());
    CheckpointConfig checkpoints = env.getCheckpointConfig();
    assertThat(checkpoints.isCheckpointingEnabled()).isTrue();
    assertThat(checkpoints.getCheckpointingConsistencyMode())
        .isEqualTo(CheckpointingMode.EXACTLY_ONCE);
    assertThat(checkpoints.isUnalignedCheckpointsEnabled()).isFalse();
    assertThat(checkpoints.isForceUnalignedCheckpoints()).isFalse();
    assertThat(checkpoints.getAlignedCheckpointTimeout()).isEqualTo(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void genericTypesAreOff(boolean live) {
    assertThat(environment(live, Optional.empty()).getConfiguration())
        .extracting(conf -> conf.get(PipelineOptions.GENERIC_TYPES))
        .isEqualTo(false);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void onlyLiveJobsLeaveTheirCheckpointsToTheNextStart(boolean live) {
    assertThat(
            configuration(live, Optional.empty())
                .get(CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION))
        .isEqualTo(
            live
                ? ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION
                : ExternalizedCheckpointRetention.DELETE_ON_CANCELLATION);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBoundedJobNeverWaitsLongForItsLastCheckpoint(boolean live) {
    assertThat(environment(live, Optional.empty()).getCheckpointConfig().getCheckpointInterval())
        .isEqualTo(live ? 10_000 : 1_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chk-7", "a b/chk-8"})
  void aRestoredCheckpointIsClaimed(String checkpoint) {
    Path path = data.resolve(checkpoint);
    Configuration conf = configuration(true, Optional.of(path));
    assertThat(conf.get(StateRecoveryOptions.SAVEPOINT_PATH)).isEqualTo(path.toUri().toString());
    assertThat(conf.get(StateRecoveryOptions.RESTORE_MODE)).isEqualTo(RecoveryClaimMode.CLAIM);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nothingListensOutsideThisMachine(boolean live) {
    assertThat(configuration(live, Optional.empty()).get(RestOptions.BIND_ADDRESS))
        .isEqualTo("127.0.0.1");
  }

  private StreamExecutionEnvironment environment(boolean live, Optional<Path> restored) {
    return StreamExecutionEnvironment.getExecutionEnvironment(configuration(live, restored));
  }

  private Configuration configuration(boolean live, Optional<Path> restored) {
    CheckpointHome home = CheckpointHome.of(data, "job", "identity");
    return LocalFlink.configuration(
        live, home, restored.map(RestoredState::ofOurs), OptionalInt.empty());
  }
}
