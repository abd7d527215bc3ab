package io.slomix.sources.directory.enumerator;

import io.slomix.sources.directory.remote.DirectoryOpener;
import io.slomix.sources.directory.remote.WatchedDirectory;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * How files are found.
 *
 * @param directories what to look at, in a fixed order
 * @param opener how to reach it
 * @param bounded whether every directory is listed once and the source then ends
 * @param pollInterval from one look into a directory to the next; unused when bounded
 * @param settleTime how long a file must stand still before it is handed out
 * @param callTimeout how long one listing may take
 * @param filesPerBatch how many files make one split at most
 * @param clock the clocks
 */
public record DiscoveryOptions(
    List<WatchedDirectory> directories,
    DirectoryOpener opener,
    boolean bounded,
    Duration pollInterval,
    Duration settleTime,
    Duration callTimeout,
    int filesPerBatch,
    DirectoryClock clock)
    implements Serializable {

  /** Sorts the directories and refuses limits without sense. */
  public DiscoveryOptions {
    directories = directories.stream().distinct().sorted().toList();
    if (directories.isEmpty()) {
      throw new IllegalArgumentException("there is no directory to look at");
    }
    if (pollInterval.toMillis() < 1 || callTimeout.toMillis() < 1 || filesPerBatch < 1) {
      throw new IllegalArgumentException(
          "poll interval, call timeout and files per batch must be above zero");
    }
    if (settleTime.isNegative()) {
      throw new IllegalArgumentException("the settle time is negative: " + settleTime);
    }
  }
}
