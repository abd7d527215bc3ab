package io.slomix.sources.sample.counters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counters that run during a round. Not thread-safe.
 *
 * <p>Only blade shots may become negative: within a round, a hit on a corpse takes back a shot that
 * was fired in the round before (stats-file 2.2).
 */
public final class PlayerCounters {
  private static final int STATS = WeaponStat.values().length;

  private final long[] tallies = new long[Tally.values().length];
  private final int[] weapons = new int[SampleWeapon.values().length * STATS];

  /** Adds to a tally. */
  public void add(Tally tally, long amount) {
    tallies[tally.index()] += amount;
  }

  /** Raises a tally to a value that it has not reached yet. */
  public void raise(Tally tally, long value) {
    tallies[tally.index()] = Math.max(tallies[tally.index()], value);
  }

  /** Adds to a number of a weapon. */
  public void add(SampleWeapon weapon, WeaponStat stat, int amount) {
    weapons[index(weapon, stat)] += amount;
  }

  /** A number of a weapon. */
  public int get(SampleWeapon weapon, WeaponStat stat) {
    return weapons[index(weapon, stat)];
  }

  /** The number of one tally. */
  public long get(Tally tally) {
    return tallies[tally.index()];
  }

  /** Deaths by all weapons. */
  public int deaths() {
    return sum(WeaponStat.DEATHS);
  }

  /** Shots with all weapons. */
  public int shots() {
    return sum(WeaponStat.SHOTS);
  }

  /** Sets everything to 0, as the engine and the script do when a client disconnects. */
  public void clear() {
    Arrays.fill(tallies, 0);
    Arrays.fill(weapons, 0);
  }

  /**
   * Adds the part of another round that the engine carries over: weapons and cumulative tallies.
   */
  public void carryOver(PlayerCounters round) {
    for (Tally tally : Tally.values()) {
      if (tally.scope() == Tally.Scope.CUMULATIVE) {
        add(tally, round.get(tally));
      }
    }
    for (int i = 0; i < weapons.length; i++) {
      weapons[i] += round.weapons[i];
    }
  }

  /** The sum of these counters and others. */
  public CounterValues plus(PlayerCounters other) {
    PlayerCounters sum = new PlayerCounters();
    Arrays.setAll(sum.tallies, i -> tallies[i] + other.tallies[i]);
    Arrays.setAll(sum.weapons, i -> weapons[i] + other.weapons[i]);
    return sum.freeze();
  }

  /** The numbers as they are now. */
  public CounterValues freeze() {
    List<WeaponCounts> counts = new ArrayList<>();
    for (int i = 0; i < weapons.length; i += STATS) {
      counts.add(
          new WeaponCounts(
              weapons[i], weapons[i + 1], weapons[i + 2], weapons[i + 3], weapons[i + 4]));
    }
    return new CounterValues(Arrays.stream(tallies).boxed().toList(), counts);
  }

  private int sum(WeaponStat stat) {
    int sum = 0;
    for (int i = stat.index(); i < weapons.length; i += STATS) {
      sum += weapons[i];
    }
    return sum;
  }

  private static int index(SampleWeapon weapon, WeaponStat stat) {
    return weapon.bit() * STATS + stat.index();
  }
}
