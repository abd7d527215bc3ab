package io.slomix.sources.directory.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.sources.directory.remote.RemoteFile;
import io.slomix.sources.directory.remote.WatchedDirectory;
import io.slomix.sources.directory.split.FileBatchSplit;
import io.slomix.sources.directory.split.FileLostEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class LostFilesTest {
  private static final WatchedDirectory MAIN = new WatchedDirectory("main", "/games");
  private static final RemoteFile A = new RemoteFile("a.txt", 1, 1);
  private static final RemoteFile B = new RemoteFile("b.txt", 1, 1);

  private final LostFiles lostFiles = new LostFiles();

  @Test
  void carriesALossUntilACheckpointWithItIsComplete() {
    lostFiles.add(new FileLostEvent(MAIN, A));
    assertThat(files(lostFiles.snapshot(1))).containsExactly(A);
    lostFiles.add(new FileLostEvent(MAIN, B));
    assertThat(files(lostFiles.snapshot(2))).containsExactly(A, B);
    lostFiles.checkpointComplete(1);
    assertThat(files(lostFiles.snapshot(3))).containsExactly(B);
    lostFiles.checkpointComplete(3);
    assertThat(lostFiles.snapshot(4)).isEmpty();
  }

  @Test
  void carriesALossThroughCheckpointsThatFail() {
    lostFiles.add(new FileLostEvent(MAIN, A));
    lostFiles.snapshot(1);
    assertThat(files(lostFiles.snapshot(2))).containsExactly(A);
    lostFiles.checkpointComplete(2);
    assertThat(lostFiles.snapshot(3)).isEmpty();
  }

  @Test
  void marksItsBatchesAsNotToBeRead() {
    lostFiles.add(new FileLostEvent(MAIN, A));
    assertThat(lostFiles.snapshot(1))
        .extracting(FileBatchSplit::purpose)
        .containsExactly(FileBatchSplit.Purpose.GIVE_BACK);
  }

  private static List<RemoteFile> files(List<FileBatchSplit> batches) {
    return batches.stream().flatMap(batch -> batch.files().stream()).toList();
  }
}
