package io.slomix.jobs.dryrun;

import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evidence.ArtifactKind;
import java.util.Comparator;

/**
 * Identity of an artifact within its server (R2).
 *
 * @param kind what it is
 * @param name file name
 * @param sha256 digest of the bytes
 */
record ContentKey(ArtifactKind kind, String name, String sha256) implements Comparable<ContentKey> {

  private static final Comparator<ContentKey> ORDER =
      Comparator.comparing(ContentKey::kind)
          .thenComparing(ContentKey::name)
          .thenComparing(ContentKey::sha256);

  static ContentKey of(LegEvidence item) {
    return new ContentKey(item.kind(), item.name(), item.sha256());
  }

  @Override
  public int compareTo(ContentKey other) {
    return ORDER.compare(this, other);
  }
}
