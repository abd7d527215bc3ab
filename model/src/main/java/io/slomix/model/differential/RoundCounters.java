package io.slomix.model.differential;

import io.slomix.model.stats.Counter;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.SaturatedInt;
import io.slomix.model.stats.TabField;
import io.slomix.model.stats.TabField.Scope;
import java.util.OptionalInt;

/**
 * A player's counters of one round, after the differential (stats-file 5.1).
 *
 * @param weaponMask the weapons of the round's own file
 * @param weapons five numbers per set bit in {@link Counter} order; empty when unknown
 * @param fields one number per {@link TabField}, {@link PlayerLine#ABSENT} when unknown; derived
 *     fields are not meaningful here
 * @param alive alive time in tenths of a minute times permille, see {@link #aliveTenthsPermille()}
 */
public record RoundCounters(int weaponMask, int[] weapons, int[] fields, Long alive) {

  /** The counters as the file has them. */
  static RoundCounters asInFile(PlayerLine line) {
    return new RoundCounters(
        line.weaponMask(), line.weaponCounters(), line.fields(), aliveOf(line));
  }

  /** Cumulative counters of round 2 minus those of round 1; per-round ones of round 2. */
  static RoundCounters difference(PlayerLine r1, PlayerLine r2) {
    int[] fields = new int[TabField.COUNT];
    for (TabField field : TabField.values()) {
      fields[field.ordinal()] =
          field.scope() == Scope.CUMULATIVE
              ? minus(r2.field(field), r1.field(field))
              : r2.fields()[field.ordinal()];
    }
    Long before = aliveOf(r1);
    Long after = aliveOf(r2);
    Long alive = before == null || after == null ? null : (Long) (after - before);
    return new RoundCounters(r2.weaponMask(), weaponDifference(r1, r2), fields, alive);
  }

  /** Only the per-round counters of a file whose cumulative ones cover an unknown round. */
  static RoundCounters perRoundOnly(PlayerLine line) {
    int[] fields = line.fields().clone();
    for (TabField field : TabField.values()) {
      if (field.scope() != Scope.PER_ROUND) {
        fields[field.ordinal()] = PlayerLine.ABSENT;
      }
    }
    return new RoundCounters(0, null, fields, null);
  }

  /** Whether the cumulative counters are known. */
  public boolean cumulativeKnown() {
    return weapons != null;
  }

  /** A field's value, empty when unknown. */
  public OptionalInt field(TabField field) {
    int value = fields[field.ordinal()];
    return value == PlayerLine.ABSENT ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /**
   * Sum of a number over all weapons, the nearest int where it fits none; only meaningful when
   * {@link #cumulativeKnown()}.
   */
  public int total(Counter counter) {
    return SaturatedInt.of(exactTotal(counter));
  }

  /** The same sum for the laws of conservation, in which two saturated sums would look equal. */
  long exactTotal(Counter counter) {
    long sum = 0;
    for (int i = counter.ordinal(); i < weapons.length; i += Counter.COUNT) {
      sum += weapons[i];
    }
    return sum;
  }

  /**
   * Alive time as the exact product of tenths of minutes and permille (7.4); null when the writer
   * has no such field. Divided by 1000 it is tenths of a minute.
   */
  public Long aliveTenthsPermille() {
    return alive;
  }

  private static Long aliveOf(PlayerLine line) {
    OptionalInt tenths = line.field(TabField.TIME_PLAYED_MINUTES);
    OptionalInt permille = line.field(TabField.TIME_PLAYED_PERCENT);
    return tenths.isPresent() && permille.isPresent()
        ? (Long) ((long) tenths.getAsInt() * permille.getAsInt())
        : null;
  }

  private static int minus(OptionalInt after, OptionalInt before) {
    return after.isPresent() && before.isPresent()
        ? SaturatedInt.of((long) after.getAsInt() - before.getAsInt())
        : PlayerLine.ABSENT;
  }

  private static int[] weaponDifference(PlayerLine r1, PlayerLine r2) {
    int[] difference = r2.weaponCounters().clone();
    int i = 0;
    for (int bit = 0; bit < Integer.SIZE; bit++) {
      if (!r2.hasWeapon(bit)) {
        continue;
      }
      for (Counter counter : Counter.values()) {
        int delta = SaturatedInt.of((long) difference[i] - r1.weapon(bit, counter));
        // Hitting a corpse takes a shot back, so shots may shrink over a map.
        difference[i] = counter == Counter.SHOTS ? Math.max(0, delta) : delta;
        i++;
      }
    }
    return difference;
  }
}
