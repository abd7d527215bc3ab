package io.slomix.model.partition.leg;

import io.slomix.model.partition.cluster.Cluster;
import java.util.Locale;

/** What a round waits for (lua-round-event 17.9); a display, no status of the stats leg (R8). */
public enum RoundState {
  /** No stats file yet. */
  PENDING,
  /** It has its stats file. */
  COMPLETE,
  /** No stats file, and none is expected any more. */
  INCOMPLETE,
  /** It did not end regularly. */
  ABORTED;

  /**
   * The state of a round.
   *
   * @param overdue its stats file should have come long ago; only the reader's clock knows
   */
  public static RoundState of(Cluster round, boolean overdue) {
    if (round.aborted()) {
      return ABORTED;
    }
    if (LegSet.of(round).has(Leg.STATS)) {
      return COMPLETE;
    }
    return overdue ? INCOMPLETE : PENDING;
  }

  /** The word in tables and exports. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
