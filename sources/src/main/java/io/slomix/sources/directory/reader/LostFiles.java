package io.slomix.sources.directory.reader;

import io.slomix.sources.directory.remote.RemoteFile;
import io.slomix.sources.directory.remote.WatchedDirectory;
import io.slomix.sources.directory.split.FileBatchSplit;
import io.slomix.sources.directory.split.FileLostEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The files given back to the enumerator of which no complete checkpoint knows yet.
 *
 * <p>Why: the enumerator is snapshotted before the readers. A file given back in between would
 * count as handed out in the one snapshot and as read in the other, and be lost by a restore from
 * them. So the reader's snapshot carries it too, until the next one of the enumerator surely does.
 * Assumes that checkpoints do not overlap, as they do not by default.
 */
final class LostFiles {
  private final List<FileLostEvent> sinceLastSnapshot = new ArrayList<>();
  private final NavigableMap<Long, List<FileLostEvent>> bySnapshot = new TreeMap<>();

  void add(FileLostEvent lost) {
    sinceLastSnapshot.add(lost);
  }

  /** Returns what a snapshot has to carry, as batches that no reader reads. */
  List<FileBatchSplit> snapshot(long checkpointId) {
    if (!sinceLastSnapshot.isEmpty()) {
      bySnapshot.put(checkpointId, List.copyOf(sinceLastSnapshot));
      sinceLastSnapshot.clear();
    }
    List<FileBatchSplit> batches = new ArrayList<>();
    bySnapshot.values().forEach(losses -> losses.forEach(lost -> batches.add(batch(lost))));
    return batches;
  }

  /** Forgets what the complete checkpoint carried: the enumerator's next snapshot knows it. */
  void checkpointComplete(long checkpointId) {
    bySnapshot.headMap(checkpointId, true).clear();
  }

  private static FileBatchSplit batch(FileLostEvent lost) {
    WatchedDirectory directory = lost.directory();
    RemoteFile file = lost.file();
    return new FileBatchSplit(
        "lost " + directory.server() + ' ' + directory.path() + ' ' + file.path(),
        FileBatchSplit.Purpose.GIVE_BACK,
        directory,
        0,
        List.of(file));
  }
}
