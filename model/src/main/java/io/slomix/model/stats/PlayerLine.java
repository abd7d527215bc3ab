package io.slomix.model.stats;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * One player of one stats file, as written (stats-file 2).
 *
 * @param lineNumber 1-based line of the file
 * @param guid8 first eight characters of the client guid
 * @param nameRaw the name with colour codes
 * @param nameClean the name without them ({@link ColourCodes})
 * @param rounds how many earlier rounds of this map the counters contain (stats-file 2.4)
 * @param team side of the last snapshot: 1, 2, or 3 for a spectator
 * @param weaponMask bit set of the weapons that follow
 * @param weaponCounters five numbers ({@link Counter}) per set bit, in ascending bit order
 * @param fields {@link TabField#COUNT} numbers in layout order; {@link #ABSENT} where the writer's
 *     generation has no such field; fields with a decimal as whole tenths
 */
public record PlayerLine(
    int lineNumber,
    String guid8,
    String nameRaw,
    String nameClean,
    int rounds,
    int team,
    int weaponMask,
    int[] weaponCounters,
    int[] fields) {

  /** Stands for a field that the generation of the writer does not have. */
  public static final int ABSENT = Integer.MIN_VALUE;

  /** The field's value (tenths where {@link TabField#isTenths()}), or empty when absent. */
  public OptionalInt field(TabField field) {
    int value = fields[field.index()];
    return value == ABSENT ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /** Whether the weapon of that bit has numbers. */
  public boolean hasWeapon(int bit) {
    return (weaponMask >>> bit & 1) == 1;
  }

  /** A number of the weapon of that bit; 0 when the line has none of it. */
  public int weapon(int bit, Counter counter) {
    if (!hasWeapon(bit)) {
      return 0;
    }
    int index = Integer.bitCount(weaponMask & ((1 << bit) - 1));
    return weaponCounters[index * Counter.COUNT + counter.index()];
  }

  /** Sum of a number over all weapons; the nearest int where it fits none. */
  public int total(Counter counter) {
    long sum = 0;
    for (int i = counter.index(); i < weaponCounters.length; i += Counter.COUNT) {
      sum += weaponCounters[i];
    }
    return SaturatedInt.of(sum);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlayerLine that
        && lineNumber == that.lineNumber
        && guid8.equals(that.guid8)
        && nameRaw.equals(that.nameRaw)
        && nameClean.equals(that.nameClean)
        && rounds == that.rounds
        && team == that.team
        && weaponMask == that.weaponMask
        && Arrays.equals(weaponCounters, that.weaponCounters)
        && Arrays.equals(fields, that.fields);
  }

  @Override
  public int hashCode() {
    return 31 * guid8.hashCode() + Arrays.hashCode(weaponCounters);
  }
}
