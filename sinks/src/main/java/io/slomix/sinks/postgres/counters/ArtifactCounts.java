package io.slomix.sinks.postgres.counters;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many artifacts are in which bucket (R21).
 *
 * @param received artifacts; ignored files are not received
 * @param accepted superseded, empty and duplicate ones included
 * @param quarantinedByReason by the words of R20, in their alphabetical order
 * @param waiting not linked yet
 * @param undecided archived, but in no closed evening yet; 0 when a pipeline is idle
 */
public record ArtifactCounts(
    long received,
    long accepted,
    SortedMap<String, Long> quarantinedByReason,
    long waiting,
    long undecided) {

  public ArtifactCounts {
    quarantinedByReason = Collections.unmodifiableSortedMap(new TreeMap<>(quarantinedByReason));
  }

  /** The sum over all reasons. */
  public long quarantined() {
    return quarantinedByReason.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether nothing is missing: every artifact is in exactly one bucket (design.md P5). */
  public boolean isBalanced() {
    return undecided == 0 && received == accepted + quarantined() + waiting;
  }
}
