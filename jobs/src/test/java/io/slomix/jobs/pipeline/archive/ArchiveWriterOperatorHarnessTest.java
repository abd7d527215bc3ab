package io.slomix.jobs.pipeline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing goes on before it is stored, and nothing is held back longer than it may be. */
class ArchiveWriterOperatorHarnessTest {

  private static final int MOST_ARTIFACTS = 256;
  private static final int MEBIBYTE = 1 << 20;

  private final ScriptedArchive archive = new ScriptedArchive();
  private OneInputStreamOperatorTestHarness<Artifact, Artifact> harness;

  @BeforeEach
  void open() throws Exception {
    harness = opened(null);
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void holdsArtifactsToStoreThemTogether() throws Exception {
    receive(artifact("a", 10), artifact("b", 10));
    assertThat(archive.batches()).isEmpty();
    assertThat(harness.extractOutputValues()).isEmpty();
  }

  @Test
  void storesWhatItHoldsWhenTheLongestWaitIsOver() throws Exception {
    receive(artifact("a", 10), artifact("b", 10));
    harness.setProcessingTime(49);
    assertThat(names()).isEmpty();
    harness.setProcessingTime(50);
    assertThat(names()).containsExactly("a", "b");
    assertThat(archive.batches()).hasSize(1);
  }

  @Test
  void waitsAnewForWhatComesAfterABatch() throws Exception {
    receive(artifact("a", 10));
    harness.setProcessingTime(50);
    receive(artifact("b", 10));
    harness.setProcessingTime(99);
    assertThat(names()).containsExactly("a");
    harness.setProcessingTime(100);
    assertThat(names()).containsExactly("a", "b");
  }

  @Test
  void storesAtOnceWhenThereAreManyArtifacts() throws Exception {
    for (int i = 0; i < MOST_ARTIFACTS - 1; i++) {
      receive(artifact("file-" + i, 10));
    }
    assertThat(archive.batches()).isEmpty();
    receive(artifact("last", 10));
    assertThat(archive.batches()).hasSize(1);
    assertThat(names()).hasSize(MOST_ARTIFACTS).endsWith("last");
  }

  @Test
  void storesAtOnceWhenThereAreManyBytes() throws Exception {
    receive(artifact("a", 4 * MEBIBYTE), artifact("b", 4 * MEBIBYTE - 1));
    assertThat(archive.batches()).isEmpty();
    receive(artifact("c", 1));
    assertThat(names()).containsExactly("a", "b", "c");
    receive(artifact("d", 4 * MEBIBYTE));
    assertThat(names()).as("the bytes of the batch before are forgotten").doesNotContain("d");
  }

  @Test
  void everythingIsStoredAndGoneOnBeforeABarrierPasses() throws Exception {
    receive(artifact("a", 10), artifact("b", 10));
    harness.prepareSnapshotPreBarrier(1);
    assertThat(names()).containsExactly("a", "b");
  }

  @Test
  void nothingComesAfterTheLastWatermark() throws Exception {
    receive(artifact("a", 10));
    harness.processWatermark(Watermark.MAX_WATERMARK);
    List<Object> output = new ArrayList<>(harness.getOutput());
    assertThat(output).hasSize(2);
    assertThat(output.get(0)).isInstanceOf(StreamRecord.class);
    assertThat(output.get(1)).isEqualTo(Watermark.MAX_WATERMARK);
  }

  @Test
  void nothingIsLeftBehindAtTheEndOfTheInput() throws Exception {
    receive(artifact("a", 10));
    harness.endInput();
    assertThat(names()).containsExactly("a");
  }

  @Test
  void anEmptyOperatorAsksNothingOfTheArchive() throws Exception {
    harness.prepareSnapshotPreBarrier(1);
    harness.processWatermark(Watermark.MAX_WATERMARK);
    harness.endInput();
    assertThat(archive.batches()).isEmpty();
  }

  @Test
  void passesOnTheTimeAndOriginOfTheFirstReceipt() throws Exception {
    Artifact first = Artifact.received("main", ArtifactKind.STATS, "a", new byte[9], 1000, "live");
    Artifact again = Artifact.received("main", ArtifactKind.STATS, "a", new byte[9], 2000, "again");
    receive(first);
    harness.prepareSnapshotPreBarrier(1);
    receive(again);
    harness.endInput();
    assertThat(harness.extractOutputValues()).containsExactly(first, first);
  }

  @Test
  void aRestoredOperatorStoresWhatComesAgain() throws Exception {
    receive(artifact("a", 10));
    harness.prepareSnapshotPreBarrier(1);
    OperatorSubtaskState snapshot = harness.snapshot(1, 0);
    receive(artifact("b", 10));
    harness.close();
    assertThat(archive.closed()).isTrue();

    harness = opened(snapshot);
    assertThat(names()).as("nothing was in the state").isEmpty();
    receive(artifact("b", 10));
    harness.endInput();
    assertThat(names()).containsExactly("b");
  }

  @Test
  void anArchiveThatIsAwayFailsTheCheckpointAndLetsNothingThrough() throws Exception {
    receive(artifact("a", 10));
    archive.fail();
    assertThatThrownBy(() -> harness.prepareSnapshotPreBarrier(1))
        .isInstanceOf(IOException.class)
        .hasMessage("the archive is away");
    assertThat(names()).isEmpty();
  }

  @Test
  void anArchiveThatIsAwayFailsTheEndOfTheInput() throws Exception {
    receive(artifact("a", 10));
    archive.fail();
    assertThatThrownBy(harness::endInput).hasMessageContaining("the archive is away");
    assertThat(names()).isEmpty();
  }

  private OneInputStreamOperatorTestHarness<Artifact, Artifact> opened(OperatorSubtaskState state)
      throws Exception {
    var opened = new OneInputStreamOperatorTestHarness<>(new ArchiveWriterOperator(() -> archive));
    opened.setup(
        Types.POJO(Artifact.class)
            .createSerializer(opened.getExecutionConfig().getSerializerConfig()));
    if (state != null) {
      opened.initializeState(state);
    }
    opened.open();
    return opened;
  }

  private void receive(Artifact... artifacts) throws Exception {
    for (Artifact artifact : artifacts) {
      harness.processElement(new StreamRecord<>(artifact));
    }
  }

  private List<String> names() {
    return harness.extractOutputValues().stream().map(Artifact::name).toList();
  }

  private static Artifact artifact(String name, int bytes) {
    return Artifact.received("main", ArtifactKind.STATS, name, new byte[bytes], 0, "test");
  }
}
