package io.slomix.sources.directory.remote;

import java.io.Serializable;

/**
 * Opens directories where they are used: once in the enumerator and once in each reader. Travels
 * with the job, so it holds addresses, never connections.
 */
@FunctionalInterface
public interface DirectoryOpener extends Serializable {

  /** Returns a handle; connects no earlier than the first call on it. */
  RemoteDirectory open(WatchedDirectory directory);
}
