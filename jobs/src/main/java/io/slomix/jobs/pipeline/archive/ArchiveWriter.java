package io.slomix.jobs.pipeline.archive;

import io.slomix.model.evidence.Artifact;
import java.io.Serializable;
import java.util.List;

/** Stores raw artifacts; the operator's only door to the archive. */
public interface ArchiveWriter extends AutoCloseable {

  /**
   * Stores artifacts durably; storing one again changes nothing (R2).
   *
   * @return the artifacts in the same order, with the time and origin of their first storing
   */
  List<Artifact> store(List<Artifact> artifacts) throws Exception;

  /** Lets go of what it holds; what was not stored is not stored. */
  @Override
  void close();

  /** Opens a writer where the operator runs. */
  @FunctionalInterface
  interface Opener extends Serializable {

    /** A writer with a connection of its own. */
    ArchiveWriter open() throws Exception;
  }
}
