package io.slomix.sinks.postgres.archive;

import io.slomix.model.evidence.Artifact;

/**
 * What the archive knows of an artifact: the values of its first receipt, whoever brings it again.
 *
 * @param serial position in the archive, rising in the order of first receipt
 * @param observedAtMillis when it was first received, in milliseconds since the epoch
 * @param origin where it came from then
 */
public record StoredArtifact(long serial, long observedAtMillis, String origin) {

  /** The artifact with instant and origin of its first receipt (design.md 3.6). */
  public Artifact applyTo(Artifact received) {
    return new Artifact(
        received.server(),
        received.kind(),
        received.name(),
        received.sha256(),
        received.sizeBytes(),
        received.content(),
        observedAtMillis,
        origin);
  }
}
