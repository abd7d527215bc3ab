package io.slomix.sources.sample.format;

/** Numbers with one decimal, exact until they are rounded half up. */
final class Tenths {
  private Tenths() {}

  /** The quotient in tenths, 0 if there is nothing to divide by. */
  static long of(long numerator, long denominator) {
    return denominator == 0 ? 0 : Math.floorDiv(20 * numerator + denominator, 2 * denominator);
  }

  static String text(long tenths) {
    return tenths / 10 + "." + tenths % 10;
  }
}
