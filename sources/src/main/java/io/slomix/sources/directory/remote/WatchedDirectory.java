package io.slomix.sources.directory.remote;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A directory and the game server to which its files belong.
 *
 * @param server key of the game server; several directories may belong to one
 * @param path address of the directory, as its {@link DirectoryOpener} understands it
 */
public record WatchedDirectory(String server, String path)
    implements Serializable, Comparable<WatchedDirectory> {
  private static final Comparator<WatchedDirectory> ORDER =
      Comparator.comparing(WatchedDirectory::server).thenComparing(WatchedDirectory::path);

  /** Refuses a blank server or path. */
  public WatchedDirectory {
    if (server.isBlank() || path.isBlank()) {
      throw new IllegalArgumentException("a watched directory needs a server and a path");
    }
  }

  @Override
  public int compareTo(WatchedDirectory other) {
    return ORDER.compare(this, other);
  }
}
