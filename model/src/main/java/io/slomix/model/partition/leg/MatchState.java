package io.slomix.model.partition.leg;

import java.util.Locale;

/** How much of a match is there (lua-round-event 15, 17.9). */
public enum MatchState {
  /** No stats file yet. */
  PENDING,
  /** One of its two stats files. */
  PARTIAL,
  /** Both stats files. */
  COMPLETE,
  /** No stats file, and none is expected any more. */
  INCOMPLETE;

  /**
   * The state of a match.
   *
   * @param overdue its stats files should have come long ago; only the reader's clock knows
   */
  public static MatchState of(LegSet round1, LegSet round2, boolean overdue) {
    boolean first = round1.has(Leg.STATS);
    boolean second = round2.has(Leg.STATS);
    if (first && second) {
      return COMPLETE;
    }
    if (first || second) {
      return PARTIAL;
    }
    return overdue ? INCOMPLETE : PENDING;
  }

  /** The word in tables and exports. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
