package io.slomix.model.stats;

/** The five numbers of a weapon, in file order (stats-file 2.2). */
public enum Counter {
  HITS,
  SHOTS,
  KILLS,
  /** Deaths suffered by that weapon. */
  DEATHS,
  /** Hits to the head. */
  HEADSHOTS;

  /** How many numbers a weapon has. */
  public static final int COUNT = 5;
}
