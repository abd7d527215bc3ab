package io.slomix.jobs.dryrun;

import io.slomix.model.correlate.StatsEvidence;

/**
 * Identity of a stats file's content within its server (R2).
 *
 * @param name file name
 * @param sha256 digest of the bytes
 */
record ContentKey(String name, String sha256) implements Comparable<ContentKey> {

  static ContentKey of(StatsEvidence item) {
    return new ContentKey(item.name(), item.sha256());
  }

  @Override
  public int compareTo(ContentKey other) {
    int byName = name.compareTo(other.name);
    return byName == 0 ? sha256.compareTo(other.sha256) : byName;
  }
}
