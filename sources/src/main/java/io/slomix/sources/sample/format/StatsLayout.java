package io.slomix.sources.sample.format;

import java.util.List;
import java.util.stream.IntStream;

/** The generations of the writer (stats-file 1.4, 2.3). */
public enum StatsLayout {
  /** Until 2024-10: no denied playtime, and nothing behind the multikills. */
  TABS_33(33, 8, false),
  /** 2025-01 to 2025-05. */
  TABS_36(36, 8, false),
  /** 2025-05 to 2025-10. */
  TABS_37(37, 8, false),
  /** From 2025-10: all fields, but no play time in the header. */
  TABS_38(38, 8, false),
  /** Writer 8.0 in its corrected form: the play time in milliseconds as ninth header field. */
  WRITER_8_0(38, 9, true);

  private static final int DENIED_PLAYTIME = 28;
  private static final int ALL_TABS = 38;

  private final int tabFields;
  private final int headerFields;
  private final boolean countsDeathsOnce;

  StatsLayout(int tabFields, int headerFields, boolean countsDeathsOnce) {
    this.tabFields = tabFields;
    this.headerFields = headerFields;
    this.countsDeathsOnce = countsDeathsOnce;
  }

  /** Tab fields of every player line. */
  public int tabFields() {
    return tabFields;
  }

  /** Fields of the header, 8 or 9. */
  public int headerFields() {
    return headerFields;
  }

  /** False for the writers that add a running death again at every snapshot (stats-file 7.4). */
  boolean countsDeathsOnce() {
    return countsDeathsOnce;
  }

  /** False for the writers whose bullets fired are added up again at every snapshot. */
  boolean sumsBulletsOnce() {
    return tabFields == ALL_TABS;
  }

  /** True for the writers that put 0:00 behind a held round 2 (stats-file 6.3). */
  boolean blanksLimitOfHeldRoundTwo() {
    return this == TABS_36;
  }

  /** The fields of this layout out of the 38 of the newest. */
  List<String> select(List<String> all) {
    return IntStream.range(0, ALL_TABS)
        .filter(index -> this != TABS_33 || index != DENIED_PLAYTIME)
        .limit(tabFields)
        .mapToObj(all::get)
        .toList();
  }
}
