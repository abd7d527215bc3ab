package io.slomix.sources.format.stats;

import java.util.Arrays;
import java.util.function.Consumer;

/** Every single damage of a file: one byte flipped or deleted, or the file cut there. */
final class Mutations {

  private static final int[] FLIPS = {0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xFF};

  private Mutations() {}

  /** Hands out the mutants one after the other, as fresh arrays. */
  static void forEach(byte[] original, Consumer<byte[]> action) {
    for (int at = 0; at < original.length; at++) {
      for (int flip : FLIPS) {
        byte[] flipped = original.clone();
        flipped[at] ^= (byte) flip;
        action.accept(flipped);
      }
      action.accept(without(original, at));
      action.accept(Arrays.copyOf(original, at));
    }
  }

  private static byte[] without(byte[] original, int at) {
    byte[] shorter = Arrays.copyOf(original, original.length - 1);
    System.arraycopy(original, at + 1, shorter, at, shorter.length - at);
    return shorter;
  }
}
