package io.slomix.sources.directory.reader;

import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sources.directory.remote.DirectoryOpener;
import java.io.Serializable;
import java.time.Duration;
import java.util.Set;

/**
 * How files are read and what becomes of them.
 *
 * @param opener how to reach their directories
 * @param kinds which kinds go on into the stream; the others are counted and left where they are
 * @param origin written into every artifact, for example {@code directory:live}
 * @param callTimeout how long one read may take
 * @param bounded whether an unreachable directory fails the job; else its files are given back
 */
public record ReadingOptions(
    DirectoryOpener opener,
    Set<ArtifactKind> kinds,
    String origin,
    Duration callTimeout,
    boolean bounded)
    implements Serializable {

  /** Copies the kinds and refuses limits without sense. */
  public ReadingOptions {
    kinds = Set.copyOf(kinds);
    if (kinds.isEmpty() || kinds.contains(ArtifactKind.IGNORED)) {
      throw new IllegalArgumentException("the kinds to read are none, or ignored ones: " + kinds);
    }
    if (callTimeout.toMillis() < 1) {
      throw new IllegalArgumentException("the call timeout must be above zero");
    }
  }
}
