package io.slomix.sources.directory.reader;

import io.slomix.model.evidence.Artifact;
import io.slomix.sources.directory.split.FileBatchSplit;
import io.slomix.sources.directory.split.FileLostEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;

/**
 * Reads one batch of files after the other and asks for the next when one is done (FLIP-27).
 *
 * <p>Guarantee: every file handed out is emitted at least once, or counted under the outcome that
 * prevented it. After a restore, reading goes on behind the last file of the checkpoint. A file
 * that cannot be read is no failure of the job: it goes back to the enumerator.
 *
 * <p>State: the rest of the batches in work, and files given back of which no checkpoint of the
 * enumerator knows yet ({@link LostFiles}).
 */
@SuppressWarnings("try") // close() is Flink's and declares every exception
public final class DirectorySourceReader
    extends SingleThreadMultiplexSourceReaderBase<
        FetchedFile, Artifact, FileBatchSplit, BatchProgress> {
  private final LostFiles lostFiles;
  private final List<FileLostEvent> restoredLosses = new ArrayList<>();

  private DirectorySourceReader(
      ReadingOptions options, SourceReaderContext context, LostFiles lostFiles) {
    super(
        () -> new FileBatchReader(options),
        new FetchedFileEmitter(
            new ReaderMetrics(context.metricGroup()), lost -> giveBack(lost, context, lostFiles)),
        context.getConfiguration(),
        context);
    this.lostFiles = lostFiles;
  }

  /** Makes a reader that has nothing to do yet. */
  public static DirectorySourceReader create(ReadingOptions options, SourceReaderContext context) {
    return new DirectorySourceReader(options, context, new LostFiles());
  }

  @Override
  public void addSplits(List<FileBatchSplit> splits) {
    List<FileBatchSplit> toRead = new ArrayList<>();
    for (FileBatchSplit split : splits) {
      switch (split.purpose()) {
        case READ -> toRead.add(split);
        case GIVE_BACK ->
            split
                .files()
                .forEach(file -> restoredLosses.add(new FileLostEvent(split.directory(), file)));
      }
    }
    if (!toRead.isEmpty()) {
      super.addSplits(toRead);
    }
  }

  @Override
  public void start() {
    super.start();
    // Not earlier: a restored reader gets its state before the coordinator knows it.
    restoredLosses.forEach(lost -> giveBack(lost, context, lostFiles));
    restoredLosses.clear();
    if (getNumberOfCurrentlyAssignedSplits() == 0) {
      context.sendSplitRequest();
    }
  }

  @Override
  public List<FileBatchSplit> snapshotState(long checkpointId) {
    List<FileBatchSplit> state = new ArrayList<>(super.snapshotState(checkpointId));
    state.addAll(lostFiles.snapshot(checkpointId));
    return state;
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) throws Exception {
    super.notifyCheckpointComplete(checkpointId);
    lostFiles.checkpointComplete(checkpointId);
  }

  @Override
  protected void onSplitFinished(Map<String, BatchProgress> finished) {
    context.sendSplitRequest();
  }

  @Override
  protected BatchProgress initializedState(FileBatchSplit split) {
    return new BatchProgress(split);
  }

  @Override
  protected FileBatchSplit toSplitType(String splitId, BatchProgress progress) {
    return progress.remaining();
  }

  private static void giveBack(
      FileLostEvent lost, SourceReaderContext context, LostFiles lostFiles) {
    lostFiles.add(lost);
    context.sendSourceEventToCoordinator(lost);
  }
}
