package io.slomix.model.proximity.trade;

import java.util.Locale;

/** By which rules trades are counted (proximity-file 4.7). */
public enum TradeRules {
  /** The numbers of the original, its mistakes included (trap 17). */
  ORIGINAL,
  /**
   * No dead avenger, no team kills, mates who were already hitting the killer count, and nobody is
   * isolated whose mates the tracker had lost.
   */
  CORRECTED;

  /** How long after a kill it can be traded. */
  public static final int WINDOW_MILLIS = 3_000;

  /** How near a mate must be to have an opportunity, world units in the plane. */
  public static final double DISTANCE = 800;

  /** From how far the nearest mate leaves a victim isolated. */
  public static final double ISOLATION_DISTANCE = 1_200;

  /** The word in tables and exports. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
