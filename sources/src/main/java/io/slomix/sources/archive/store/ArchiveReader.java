package io.slomix.sources.archive.store;

import io.slomix.model.evidence.Artifact;
import java.io.IOException;

/**
 * The only door to the archived artifacts.
 *
 * <p>An instance is used by one thread at a time. After {@link ArchiveUnavailableException} the
 * caller may try again on the same instance: reconnecting is the implementation's business.
 */
public interface ArchiveReader extends AutoCloseable {

  /**
   * Returns the highest serial of all rows, zero when there is none.
   *
   * @throws ArchiveUnavailableException if the archive cannot be reached now
   */
  long highestSerial() throws ArchiveUnavailableException;

  /**
   * Reads the next artifacts of a range, in the order of their serials, as many as fit well into
   * memory.
   *
   * @param query which artifacts are wanted
   * @param afterSerial where the range begins, exclusive
   * @param upToSerial where it ends, inclusive
   * @throws ArchiveUnavailableException if the archive cannot be reached now
   */
  ArchivePage page(ArchiveQuery query, long afterSerial, long upToSerial)
      throws ArchiveUnavailableException;

  /**
   * Reads the bytes of an archived artifact that travels by reference (design 3.10).
   *
   * @throws ArchiveUnavailableException if the archive cannot be reached now, or no longer holds
   *     the bytes with this size and digest
   */
  byte[] content(Artifact artifact) throws ArchiveUnavailableException;

  @Override
  void close() throws IOException;
}
