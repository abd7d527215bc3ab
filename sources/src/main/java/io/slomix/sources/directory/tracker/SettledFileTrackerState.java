package io.slomix.sources.directory.tracker;

import io.slomix.sources.directory.remote.RemoteFile;
import java.util.List;

/**
 * What a {@link SettledFileTracker} must not forget over a restart.
 *
 * <p>Files that were still settling are left out on purpose: they start to settle anew, so that no
 * clock reading of one process is ever compared with that of another.
 *
 * @param handedOut the files that were handed out and still stand there unchanged, by name and path
 */
public record SettledFileTrackerState(List<RemoteFile> handedOut) {
  /** Nothing handed out yet. */
  public static final SettledFileTrackerState EMPTY = new SettledFileTrackerState(List.of());

  /** Sorts the files. */
  public SettledFileTrackerState {
    handedOut = handedOut.stream().sorted(RemoteFile.BY_NAME).toList();
  }
}
