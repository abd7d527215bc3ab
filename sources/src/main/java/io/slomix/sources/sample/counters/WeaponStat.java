package io.slomix.sources.sample.counters;

/** The five numbers of a weapon, in the order of the weapon block (stats-file 2.2). */
public enum WeaponStat {
  HITS,
  SHOTS,
  KILLS,
  /** Deaths suffered by the weapon. */
  DEATHS,
  /** Hits to the head. */
  HEADSHOTS;

  /** Position in the block. */
  @SuppressWarnings("EnumOrdinal") // The order of the constants is the order in the file.
  int index() {
    return ordinal();
  }
}
