package io.slomix.model.metrics;

import java.math.BigDecimal;

/** Exact ratios, rounded half up once (R19). */
public final class Ratio {

  /** Decimals of a metric. */
  public static final int METRIC_SCALE = 4;

  private Ratio() {}

  /** {@code numerator / denominator} as a metric; 0 when the denominator is not positive. */
  public static BigDecimal metric(long numerator, long denominator) {
    return denominator <= 0
        ? BigDecimal.valueOf(0, METRIC_SCALE)
        : rounded(numerator, denominator, METRIC_SCALE);
  }

  /** {@code numerator / denominator}, half up; the denominator is positive. */
  public static BigDecimal rounded(long numerator, long denominator, int scale) {
    return BigDecimal.valueOf(halfUp(numerator * pow10(scale), denominator), scale);
  }

  /** The integer nearest to {@code numerator / denominator}, halves away from zero. */
  public static long halfUp(long numerator, long denominator) {
    long doubled = 2 * Math.abs(numerator) + denominator;
    long quotient = doubled / (2 * denominator);
    return numerator < 0 ? -quotient : quotient;
  }

  private static long pow10(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }
}
