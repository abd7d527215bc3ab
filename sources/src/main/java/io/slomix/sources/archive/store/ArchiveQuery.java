package io.slomix.sources.archive.store;

import io.slomix.model.evidence.ArtifactKind;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * Which artifacts are wanted.
 *
 * @param kinds their kinds
 * @param sha256s digests of their contents; empty for all
 */
public record ArchiveQuery(Set<ArtifactKind> kinds, List<String> sha256s) implements Serializable {

  /** Copies the collections and refuses a query that finds nothing. */
  public ArchiveQuery {
    kinds = Set.copyOf(kinds);
    sha256s = List.copyOf(sha256s);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("a query of the archive needs a kind of artifact");
    }
  }

  /** All artifacts of some kinds. */
  public static ArchiveQuery all(Set<ArtifactKind> kinds) {
    return new ArchiveQuery(kinds, List.of());
  }
}
