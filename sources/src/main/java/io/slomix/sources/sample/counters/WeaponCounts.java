package io.slomix.sources.sample.counters;

/** The numbers of one weapon; deaths are deaths suffered by it, headshots hits to the head. */
public record WeaponCounts(int hits, int shots, int kills, int deaths, int headshots) {

  /** True when nothing was counted: the weapon then has no bit in the mask. */
  public boolean isBlank() {
    return hits == 0 && shots == 0 && kills == 0 && deaths == 0 && headshots == 0;
  }

  /** The same with shots not below 0: a blade that hits a corpse takes a shot of R1 back. */
  public WeaponCounts withoutNegativeShots() {
    return new WeaponCounts(hits, Math.max(0, shots), kills, deaths, headshots);
  }
}
