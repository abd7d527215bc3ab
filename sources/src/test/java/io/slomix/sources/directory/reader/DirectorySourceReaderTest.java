package io.slomix.sources.directory.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sources.directory.remote.RemoteFile;
import io.slomix.sources.directory.remote.ScriptedDirectory;
import io.slomix.sources.directory.remote.WatchedDirectory;
import io.slomix.sources.directory.split.FileBatchSplit;
import io.slomix.sources.directory.split.FileLostEvent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DirectorySourceReaderTest {
  private static final WatchedDirectory MAIN = new WatchedDirectory("main", "/games");
  private static final RemoteFile A = new RemoteFile("a-round-1.txt", 1, 1);

  private final RecordingReaderContext context = new RecordingReaderContext();
  private final DirectorySourceReader reader =
      DirectorySourceReader.create(
          new ReadingOptions(
              directory -> new ScriptedDirectory(),
              Set.of(ArtifactKind.STATS),
              "test",
              Duration.ofSeconds(1),
              false),
          context);

  @AfterEach
  void close() throws Exception {
    reader.close();
  }

  @Test
  void asksForWorkWhenItHasNone() {
    reader.start();
    assertThat(context.splitRequests).isEqualTo(1);
  }

  @Test
  void readsWhatItWasRestoredWithBeforeItAsksForMore() {
    FileBatchSplit batch = batch(FileBatchSplit.Purpose.READ);
    reader.addSplits(List.of(batch));
    reader.start();
    assertThat(context.splitRequests).isZero();
    assertThat(reader.snapshotState(1)).containsExactly(batch);
  }

  @Test
  void givesAFileBackAgainUntilACheckpointOfTheEnumeratorKnows() throws Exception {
    reader.addSplits(List.of(batch(FileBatchSplit.Purpose.GIVE_BACK)));
    assertThat(context.events).isEmpty();
    reader.start();
    assertThat(context.events).containsExactly(new FileLostEvent(MAIN, A));
    assertThat(reader.snapshotState(1))
        .extracting(FileBatchSplit::purpose, FileBatchSplit::files)
        .containsExactly(tuple(FileBatchSplit.Purpose.GIVE_BACK, List.of(A)));
    reader.notifyCheckpointComplete(1);
    assertThat(reader.snapshotState(2)).isEmpty();
  }

  private static FileBatchSplit batch(FileBatchSplit.Purpose purpose) {
    return new FileBatchSplit("batch-1", purpose, MAIN, 5, List.of(A));
  }
}
