package io.slomix.sources.archive.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sources.archive.range.ArchiveRangeSplit;
import io.slomix.sources.archive.store.ArchiveQuery;
import io.slomix.sources.archive.store.ArchivedArtifact;
import io.slomix.sources.archive.store.ScriptedArchive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsAddition;
import org.junit.jupiter.api.Test;

class ArchiveRangeReaderTest {
  private final ScriptedArchive.Content content = new ScriptedArchive.Content();

  @Test
  void readsARangeInPagesWithoutItsBounds() throws IOException {
    content.with(1, 2, 3, 5, 8, 13, 21, 34);
    assertThat(readAll(ArtifactKind.STATS, new ArchiveRangeSplit(1, 21)))
        .containsExactly(2L, 3L, 5L, 8L, 13L, 21L);
  }

  @Test
  void readsRangesOneAfterTheOther() throws IOException {
    content.with(1, 2, 3, 4, 5, 6);
    assertThat(
            readAll(ArtifactKind.STATS, new ArchiveRangeSplit(0, 4), new ArchiveRangeSplit(4, 6)))
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void endsARangeInWhichNothingIsWanted() throws IOException {
    content.with(1, 2, 3, 4);
    assertThat(readAll(ArtifactKind.PROXIMITY, new ArchiveRangeSplit(0, 4))).isEmpty();
  }

  private List<Long> readAll(ArtifactKind kind, ArchiveRangeSplit... ranges) throws IOException {
    ArchiveRangeReader reader =
        new ArchiveRangeReader(content.open(), ArchiveQuery.all(Set.of(kind)));
    reader.handleSplitsChanges(new SplitsAddition<>(List.of(ranges)));
    List<Long> serials = new ArrayList<>();
    int finished = 0;
    while (finished < ranges.length) {
      RecordsWithSplitIds<ArchivedArtifact> fetched = reader.fetch();
      while (fetched.nextSplit() != null) {
        ArchivedArtifact row = fetched.nextRecordFromSplit();
        while (row != null) {
          serials.add(row.serial());
          row = fetched.nextRecordFromSplit();
        }
      }
      finished += fetched.finishedSplits().size();
    }
    reader.close();
    return serials;
  }
}
