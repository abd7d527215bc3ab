package io.slomix.sources.archive.reader;

import io.slomix.model.evidence.Artifact;
import io.slomix.sources.archive.range.ArchiveRangeSplit;
import io.slomix.sources.archive.store.ArchiveOpener;
import io.slomix.sources.archive.store.ArchiveQuery;
import io.slomix.sources.archive.store.ArchivedArtifact;
import java.util.Map;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;

/**
 * Reads ranges of the archive and asks for another when one is done (FLIP-27). State: the rest of
 * the range in work.
 */
@SuppressWarnings("try") // close() is Flink's and declares every exception
public final class ArchiveSourceReader
    extends SingleThreadMultiplexSourceReaderBase<
        ArchivedArtifact, Artifact, ArchiveRangeSplit, RangeProgress> {

  /** Makes a reader that has nothing to do yet. */
  public ArchiveSourceReader(
      ArchiveOpener opener, ArchiveQuery query, SourceReaderContext context) {
    super(
        () -> new ArchiveRangeReader(opener.open(), query),
        new ArchivedArtifactEmitter(context.metricGroup()),
        context.getConfiguration(),
        context);
  }

  @Override
  public void start() {
    super.start();
    if (getNumberOfCurrentlyAssignedSplits() == 0) {
      context.sendSplitRequest();
    }
  }

  @Override
  protected void onSplitFinished(Map<String, RangeProgress> finished) {
    context.sendSplitRequest();
  }

  @Override
  protected RangeProgress initializedState(ArchiveRangeSplit range) {
    return new RangeProgress(range);
  }

  @Override
  protected ArchiveRangeSplit toSplitType(String splitId, RangeProgress progress) {
    return progress.remaining();
  }
}
