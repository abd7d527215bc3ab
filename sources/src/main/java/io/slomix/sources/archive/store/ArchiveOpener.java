package io.slomix.sources.archive.store;

import java.io.Serializable;

/**
 * Opens the archive where it is used. Travels with the job, so it holds an address, never a
 * connection.
 */
@FunctionalInterface
public interface ArchiveOpener extends Serializable {

  /** Returns a handle; connects no earlier than the first call on it. */
  ArchiveReader open();
}
