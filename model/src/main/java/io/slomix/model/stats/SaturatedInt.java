package io.slomix.model.stats;

/**
 * Arithmetic on the numbers of hostile files: a result that fits no column becomes the nearest one
 * that does, and never {@link PlayerLine#ABSENT}.
 */
public final class SaturatedInt {

  private static final long LEAST = PlayerLine.ABSENT + 1L;

  private SaturatedInt() {}

  /** The int nearest to the value that stands for a number. */
  public static int of(long value) {
    return (int) Math.max(LEAST, Math.min(Integer.MAX_VALUE, value));
  }
}
