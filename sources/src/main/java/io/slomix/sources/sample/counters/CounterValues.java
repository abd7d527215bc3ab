package io.slomix.sources.sample.counters;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A frozen set of counters: of one round, or as a file holds them. Equal numbers are equal values.
 *
 * @param tallies in the order of {@link Tally}
 * @param weapons in the order of {@link SampleWeapon}
 */
public record CounterValues(List<Long> tallies, List<WeaponCounts> weapons) {

  /** Copies both lists. */
  public CounterValues {
    tallies = List.copyOf(tallies);
    weapons = List.copyOf(weapons);
  }

  /** The number of one tally. */
  public long get(Tally tally) {
    return tallies.get(tally.index());
  }

  /** The numbers of one weapon; all zero when it was not used. */
  public WeaponCounts weapon(SampleWeapon weapon) {
    return weapons.get(weapon.bit());
  }

  /** Kills with all weapons; team kills are not among them. */
  public int kills() {
    return sum(WeaponCounts::kills);
  }

  /** Deaths by all weapons; self kills and team kills are not among them. */
  public int deaths() {
    return sum(WeaponCounts::deaths);
  }

  /** Hits to the head. */
  public int headshots() {
    return sum(WeaponCounts::headshots);
  }

  /** Hits with all weapons. */
  public int hits() {
    return sum(WeaponCounts::hits);
  }

  /** Shots with all weapons. */
  public int shots() {
    return sum(WeaponCounts::shots);
  }

  /** Waiting time imposed on victims in seconds, rounded down as the writer does. */
  public long deniedPlaytimeSeconds() {
    return get(Tally.DENIED_PLAYTIME_MS) / 1000;
  }

  /** The same numbers with the shots of every weapon not below 0 (stats-file 2.2). */
  public CounterValues withoutNegativeShots() {
    return new CounterValues(
        tallies, weapons.stream().map(WeaponCounts::withoutNegativeShots).toList());
  }

  private int sum(ToIntFunction<WeaponCounts> stat) {
    return weapons.stream().mapToInt(stat).sum();
  }
}
