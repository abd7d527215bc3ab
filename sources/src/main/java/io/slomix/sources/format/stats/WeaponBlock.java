package io.slomix.sources.format.stats;

import io.slomix.model.stats.Counter;
import io.slomix.sources.format.text.NumberCursor;
import java.util.Arrays;

/**
 * The blank-separated part of a player line: the weapon mask and five numbers for each of its bits
 * (stats-file 2.2).
 *
 * <p>Writers without tabs put 32 more numbers behind the weapons (stats-file 2.3); those must be
 * whole numbers, and nothing else of them is used. Values that are no numbers are left to the
 * {@link NumberCursor}'s memory: they count for the length. Reused from line to line.
 */
final class WeaponBlock {

  private static final int EXTENDED_NUMBERS = 32;

  private final byte[] bytes;
  private final NumberCursor numbers;
  private final int[] counters = new int[Integer.SIZE * Counter.COUNT];
  private long mask;
  private int found;
  private boolean empty;
  private boolean spaceSeparated;

  /** Reads from that file through that cursor. */
  WeaponBlock(byte[] bytes, NumberCursor numbers) {
    this.bytes = bytes;
    this.numbers = numbers;
  }

  /** Reads the block of the line of that shape. */
  void read(PlayerLineShape shape) {
    numbers.moveTo(shape.teamEnd() + 1, shape.blockEnd());
    spaceSeparated = shape.tabFields() == 0;
    found = 0;
    empty = !numbers.skip(' ');
    mask = empty ? 0 : numbers.bits(' ');
    while (numbers.skip(' ')) {
      int value = numbers.whole(' ');
      if (found < counters.length) {
        counters[found] = value;
      }
      found++;
    }
  }

  /**
   * Whether the block is as long as its mask says. A mask that is no number says nothing: that line
   * fails for the value.
   */
  boolean isComplete() {
    if (empty) {
      return false;
    }
    return mask == NumberCursor.NO_BITS
        || found == weaponNumbers()
        || (spaceSeparated && found == weaponNumbers() + EXTENDED_NUMBERS);
  }

  /** The mask of a complete block. */
  int mask() {
    return (int) mask;
  }

  /** The weapons' numbers of a complete block. */
  int[] counters() {
    return Arrays.copyOf(counters, weaponNumbers());
  }

  /** Index of the first number too many in an incomplete block, or where one is missing. */
  int faultIndex(PlayerLineShape shape) {
    if (empty || found < weaponNumbers()) {
      return shape.blockEnd();
    }
    boolean beyondExtended = spaceSeparated && found > weaponNumbers() + EXTENDED_NUMBERS;
    int accepted = weaponNumbers() + (beyondExtended ? EXTENDED_NUMBERS : 0);
    return tokenStart(shape, 1 + accepted);
  }

  /** What is wrong with an incomplete block. */
  String faultDetail() {
    if (empty) {
      return "no weapon mask";
    }
    String needed =
        "%d numbers where the mask %d stands for %d".formatted(found, mask, weaponNumbers());
    return spaceSeparated ? needed + ", or " + EXTENDED_NUMBERS + " more" : needed;
  }

  private int weaponNumbers() {
    return Counter.COUNT * Integer.bitCount((int) mask);
  }

  private int tokenStart(PlayerLineShape shape, int index) {
    int token = -1;
    for (int at = shape.teamEnd() + 1; at < shape.blockEnd(); at++) {
      boolean starts = bytes[at] != ' ' && (bytes[at - 1] == ' ' || at == shape.teamEnd() + 1);
      token += starts ? 1 : 0;
      if (token == index) {
        return at;
      }
    }
    return shape.blockEnd();
  }
}
