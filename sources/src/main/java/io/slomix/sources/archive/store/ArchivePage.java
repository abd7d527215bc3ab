package io.slomix.sources.archive.store;

import java.util.List;

/**
 * A part of the archive.
 *
 * @param artifacts what was found, by serial
 * @param reachedSerial nothing up to here, inclusive, is missing; the end of the range when all of
 *     it was read
 */
public record ArchivePage(List<ArchivedArtifact> artifacts, long reachedSerial) {

  /** Copies the list. */
  public ArchivePage {
    artifacts = List.copyOf(artifacts);
  }
}
