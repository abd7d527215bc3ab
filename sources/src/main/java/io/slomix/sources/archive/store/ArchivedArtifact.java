package io.slomix.sources.archive.store;

import io.slomix.model.evidence.Artifact;
import java.util.Optional;

/**
 * One row of the archive.
 *
 * @param serial position of the row: later rows have higher ones
 * @param artifact the artifact as it was received, with the observation of its first receipt; empty
 *     when the stored content is damaged
 * @param damage what is wrong with the row, empty when nothing is
 */
public record ArchivedArtifact(long serial, Optional<Artifact> artifact, String damage) {

  /** A row whose content has the size and the digest that the row says. */
  public static ArchivedArtifact intact(long serial, Artifact artifact) {
    return new ArchivedArtifact(serial, Optional.of(artifact), "");
  }

  /** A row whose content is not what it should be. */
  public static ArchivedArtifact damaged(long serial, String damage) {
    return new ArchivedArtifact(serial, Optional.empty(), damage);
  }
}
