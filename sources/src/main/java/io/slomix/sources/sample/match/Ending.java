package io.slomix.sources.sample.match;

/** How a round really ends. */
public enum Ending {
  /** The attackers reach their objective. */
  OBJECTIVE,
  /** The defenders hold until the time limit. */
  TIME_LIMIT,
  /** The attackers give up: the defenders win before the time limit. */
  SURRENDER,
  /** The map is changed during the round: the shutdown path of the writer. */
  MAP_CHANGE;

  /**
   * True when the console announces the end, so that open killing sprees count (stats-file 2.3).
   */
  public boolean announced() {
    return this == OBJECTIVE || this == TIME_LIMIT;
  }
}
