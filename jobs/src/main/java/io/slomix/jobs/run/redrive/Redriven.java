package io.slomix.jobs.run.redrive;

import io.slomix.model.evidence.Reason;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a redrive came to.
 *
 * @param reasons what it was limited to; empty for no limit
 * @param servers whose archive was read again; none when there was nothing to do
 * @param entries entries of the quarantine that it was about
 * @param left of them, those that are quarantined still, for whatever reason
 */
public record Redriven(
    SortedSet<Reason> reasons, SortedSet<String> servers, long entries, long left) {

  /** Takes copies. */
  public Redriven {
    reasons = Collections.unmodifiableSortedSet(new TreeSet<>(reasons));
    servers = Collections.unmodifiableSortedSet(new TreeSet<>(servers));
  }
}
