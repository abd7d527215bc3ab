package io.slomix.sources.directory.remote;

import io.slomix.model.evidence.Artifact;
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
   *     Artifact#MAX_CONTENT_BYTES}
   * @throws RemoteUnavailableException if no file can be read now; asking again may help
   */
  byte[] read(RemoteFile file, Deadline deadline)
      throws FileVanishedException, FileUnreadableException, RemoteUnavailableException;

  @Override
  void close() throws IOException;
}
