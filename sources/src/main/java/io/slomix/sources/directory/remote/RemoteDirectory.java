package io.slomix.sources.directory.remote;

import java.io.IOException;
import org.apache.flink.api.common.time.Deadline;

/**
 * The only door to a directory on a game server, local or far.
 *
 * <p>Every call ends by its deadline, with a result or an exception; none blocks for ever. An
 * instance is used by one thread at a time. After {@link RemoteUnavailableException} the caller may
 * try again on the same instance: reconnecting is the implementation's business.
 */
public interface RemoteDirectory extends AutoCloseable {

  /** No file above this size is read (R4). */
  int MAX_FILE_BYTES = 64 << 20;

  /**
   * Lists every file below the directory, subdirectories included, hidden ones not.
   *
   * @throws RemoteUnavailableException if no listing can be had now, be it that the directory does
   *     not exist; asking again may help
   */
  DirectoryListing list(Deadline deadline) throws RemoteUnavailableException;

  /**
   * Reads a listed file whole, as it is now: it may be longer or shorter than it was listed.
   *
   * @throws FileVanishedException if it is no longer there
   * @throws FileUnreadableException if this one file cannot be read, or holds more than {@link
   *     #MAX_FILE_BYTES}
   * @throws RemoteUnavailableException if no file can be read now; asking again may help
   */
  byte[] read(RemoteFile file, Deadline deadline)
      throws FileVanishedException, FileUnreadableException, RemoteUnavailableException;

  @Override
  void close() throws IOException;
}
