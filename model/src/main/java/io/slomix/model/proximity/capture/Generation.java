package io.slomix.model.proximity.capture;

import io.slomix.model.partition.end.ClaimedLabel;

/**
 * Generations of the writer, as far as a file tells them apart (proximity-file 1.4). The label is
 * provenance: it decides what the claimed round number is worth and what a column means, never how
 * many columns a row has.
 */
public enum Generation {
  /** No unix times; the number is the engine's, from 0. */
  V4_EARLY("4.0-4.1"),
  /** Unix times; the number is 1 in both rounds until 2026-02-21. */
  V4_SPRINT("4.2"),
  /** Rows rebuilt at the end of the round, with other meanings (4.12). */
  V5_INTERIM("5-interim"),
  /** Rows written live. */
  V5("5"),
  /** With carriers, vehicles and constructions. */
  V6("6"),
  /** Names its version and its capabilities. */
  V6_DECLARED("6.11"),
  /** A banner that nobody knew when this was written. */
  UNKNOWN("unknown");

  private static final String FAMILY = "PROXIMITY_TRACKER_V";

  private final String label;

  Generation(String label) {
    this.label = label;
  }

  /** The generation that a header shows. */
  public static Generation of(CaptureHeader header) {
    String family =
        header.banner() != null && header.banner().startsWith(FAMILY)
            ? header.banner().substring(FAMILY.length())
            : "";
    return switch (family) {
      case "4" -> header.hasUnixTimes() ? V4_SPRINT : V4_EARLY;
      case "5" -> header.spawnIntervalsFirst() ? V5_INTERIM : V5;
      case "6" -> header.trackerVersion() == null ? V6 : V6_DECLARED;
      default -> UNKNOWN;
    };
  }

  /**
   * What the number in the header is worth (3.1, 3.2). A 2 of the sprint's writer is right: the
   * defect can only make a 1 of it.
   */
  public ClaimedLabel label(Integer claimed) {
    if (claimed == null) {
      return ClaimedLabel.NONE;
    }
    return switch (this) {
      case V4_EARLY -> ClaimedLabel.trusted(claimed + 1);
      case V4_SPRINT ->
          claimed == 2 ? ClaimedLabel.trusted(claimed) : ClaimedLabel.untrusted(claimed);
      case V5_INTERIM, V5, V6, V6_DECLARED -> ClaimedLabel.trusted(claimed);
      case UNKNOWN -> ClaimedLabel.untrusted(claimed);
    };
  }

  /** Whether its sprint flag says something when it is nowhere set (trap 14). */
  public boolean alwaysCapturesSprint() {
    return this != V4_EARLY && this != V4_SPRINT;
  }

  /** The word in tables and exports. */
  public String code() {
    return label;
  }
}
