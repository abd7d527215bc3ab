package io.slomix.sources.format;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Every single damage of a file: one byte flipped or deleted, or the file cut there. */
public final class Mutations {

  private static final int[] ALL = {0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xFF};

  /** At every byte each of its bits alone, and all of them. */
  public static final IntFunction<int[]> EVERY_BIT = at -> ALL;

  /** At every byte one bit, the next one each time. */
  public static final IntFunction<int[]> ONE_BIT = at -> new int[] {1 << at % Byte.SIZE};

  private Mutations() {}

  /** Hands out the mutants one after the other, as fresh arrays; returns their number. */
  public static long forEach(byte[] original, IntFunction<int[]> flips, Consumer<byte[]> action) {
    long mutants = 0;
    for (int at = 0; at < original.length; at++) {
      for (int flip : flips.apply(at)) {
        byte[] flipped = original.clone();
        flipped[at] ^= (byte) flip;
        action.accept(flipped);
        mutants++;
      }
      action.accept(without(original, at));
      action.accept(Arrays.copyOf(original, at));
    }
    return mutants + 2L * original.length;
  }

  private static byte[] without(byte[] original, int at) {
    byte[] shorter = Arrays.copyOf(original, original.length - 1);
    System.arraycopy(original, at + 1, shorter, at, shorter.length - at);
    return shorter;
  }
}
