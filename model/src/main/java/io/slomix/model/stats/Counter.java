package io.slomix.model.stats;

import java.util.Locale;

/** The five numbers of a weapon, in file order (stats-file 2.2). */
public enum Counter {
  HITS(0),
  SHOTS(1),
  KILLS(2),
  /** Deaths suffered by that weapon. */
  DEATHS(3),
  /** Hits to the head. */
  HEADSHOTS(4);

  /** How many numbers a weapon has. */
  public static final int COUNT = 5;

  private final int index;
  private final String column = name().toLowerCase(Locale.ROOT);

  Counter(int index) {
    this.index = index;
  }

  /** Position among the numbers of a weapon, from 0. */
  public int index() {
    return index;
  }

  /** The column that carries the number. */
  public String column() {
    return column;
  }
}
