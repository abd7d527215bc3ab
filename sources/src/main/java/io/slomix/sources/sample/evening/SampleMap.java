package io.slomix.sources.sample.evening;

import java.util.Locale;

/** Maps with their time limit and the side that defends (stats-file 1.1, 1.4). */
public enum SampleMap {
  SUPPLY(12, 1),
  ETL_ADLERNEST(10, 1),
  ETL_SP_DELIVERY(12, 1),
  TE_ESCAPE2(12, 1),
  SW_GOLDRUSH_TE(12, 1),
  ET_BREWDOG(10, 1),
  ETL_FROSTBITE(10, 1),
  ETL_ICE(12, 2),
  RADAR(15, 1),
  BRAUNDORF_B4(15, 1),
  ERDENBERG_T2(15, 1),
  DECAY_SW(12, 1);

  private final int limitMinutes;
  private final int defender;

  SampleMap(int limitMinutes, int defender) {
    this.limitMinutes = limitMinutes;
    this.defender = defender;
  }

  /** The name in files. */
  public String fileLabel() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Time limit of round 1 in milliseconds. */
  public long limitMs() {
    return limitMinutes * 60_000L;
  }

  /** 1 Axis, 2 Allies. */
  public int defender() {
    return defender;
  }
}
