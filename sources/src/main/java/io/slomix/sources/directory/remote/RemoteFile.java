package io.slomix.sources.directory.remote;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A file as a listing showed it.
 *
 * @param path path below the watched directory, with {@code /} between its parts: hostile text
 * @param sizeBytes length at the time of the listing
 * @param modifiedAtMillis modification time in milliseconds since the epoch, by the clock of the
 *     machine that holds the file
 */
public record RemoteFile(String path, long sizeBytes, long modifiedAtMillis)
    implements Serializable {

  /** By base name, then by path: the order in which files are handed out. */
  public static final Comparator<RemoteFile> BY_NAME =
      Comparator.comparing(RemoteFile::name).thenComparing(RemoteFile::path);

  /** Returns the base name: identity knows no path (R2). */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Returns the path fit for a log line: no control character can fake a second one. */
  public String printablePath() {
    return path.replaceAll("\\p{Cntrl}", "?");
  }
}
