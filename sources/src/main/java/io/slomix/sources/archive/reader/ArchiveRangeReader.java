package io.slomix.sources.archive.reader;

import io.slomix.sources.archive.range.ArchiveRangeSplit;
import io.slomix.sources.archive.store.ArchivePage;
import io.slomix.sources.archive.store.ArchiveQuery;
import io.slomix.sources.archive.store.ArchiveReader;
import io.slomix.sources.archive.store.ArchivedArtifact;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.flink.connector.base.source.reader.RecordsBySplits;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;

/** Reads ranges page by page, one after the other. Runs on the I/O thread of the reader. */
final class ArchiveRangeReader implements SplitReader<ArchivedArtifact, ArchiveRangeSplit> {
  private final ArchiveReader archive;
  private final ArchiveQuery query;
  private final Deque<ArchiveRangeSplit> assigned = new ArrayDeque<>();

  ArchiveRangeReader(ArchiveReader archive, ArchiveQuery query) {
    this.archive = archive;
    this.query = query;
  }

  @Override
  public void handleSplitsChanges(SplitsChange<ArchiveRangeSplit> change) {
    assigned.addAll(change.splits());
  }

  @Override
  public RecordsWithSplitIds<ArchivedArtifact> fetch() throws IOException {
    RecordsBySplits.Builder<ArchivedArtifact> fetched = new RecordsBySplits.Builder<>();
    ArchiveRangeSplit range = assigned.peek();
    if (range == null) {
      return fetched.build();
    }
    ArchivePage page = archive.page(query, range.afterSerial(), range.upToSerial());
    fetched.addAll(range, page.artifacts());
    assigned.remove();
    if (page.reachedSerial() >= range.upToSerial()) {
      fetched.addFinishedSplit(range.splitId());
    } else {
      assigned.addFirst(new ArchiveRangeSplit(page.reachedSerial(), range.upToSerial()));
    }
    return fetched.build();
  }

  /** Does nothing: every question to the archive has its own time limit. */
  @Override
  public void wakeUp() {}

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
