package io.slomix.model.stats;

import java.util.Locale;

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

  private final String column = name().toLowerCase(Locale.ROOT);

  /** The column that carries the number. */
  public String column() {
    return column;
  }
}
