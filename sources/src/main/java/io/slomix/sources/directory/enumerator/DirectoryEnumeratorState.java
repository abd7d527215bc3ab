package io.slomix.sources.directory.enumerator;

import io.slomix.sources.directory.remote.WatchedDirectory;
import io.slomix.sources.directory.split.FileBatchSplit;
import io.slomix.sources.directory.tracker.SettledFileTrackerState;
import java.util.List;
import java.util.Optional;

/**
 * What the enumerator must not forget over a restart.
 *
 * @param nextBatchNumber number of the next split: their ids never repeat
 * @param pending batches handed out by a tracker that no reader has taken yet
 * @param directories what is known about each directory
 */
public record DirectoryEnumeratorState(
    long nextBatchNumber, List<FileBatchSplit> pending, List<DirectoryState> directories) {
  /** Nothing seen yet. */
  public static final DirectoryEnumeratorState EMPTY =
      new DirectoryEnumeratorState(0, List.of(), List.of());

  /**
   * What is known about one directory.
   *
   * @param listed whether it was listed at least once
   * @param tracker the files handed out; empty in a bounded run, which never looks again
   */
  public record DirectoryState(
      WatchedDirectory directory, boolean listed, SettledFileTrackerState tracker) {}

  /** Copies the lists. */
  public DirectoryEnumeratorState {
    pending = List.copyOf(pending);
    directories = List.copyOf(directories);
  }

  /** Returns what is known about a directory; one that is new to the configuration has nothing. */
  Optional<DirectoryState> of(WatchedDirectory directory) {
    return directories.stream().filter(state -> state.directory().equals(directory)).findFirst();
  }
}
