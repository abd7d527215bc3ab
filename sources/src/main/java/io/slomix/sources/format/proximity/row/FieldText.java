package io.slomix.sources.format.proximity.row;

import io.slomix.model.evidence.Reason;

/**
 * Numbers in a stretch of text, as the tracker writes them: an optional {@code -}, digits, and
 * optionally a point with more digits (proximity-file 1.2). Neither exponents nor {@code nan} are
 * numbers. Remembers why the last one was none. Not thread-safe; made to be reused.
 */
public final class FieldText {

  /** What a text that is no whole number reads as. */
  public static final long NO_NUMBER = Long.MIN_VALUE;

  /** More digits are no value that could be admitted, and would not be exact. */
  private static final int MOST_DIGITS = 15;

  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private Reason fault;

  /** Why the last text was no number; null when it was one. */
  public Reason fault() {
    return fault;
  }

  /** A whole number, or {@link #NO_NUMBER}. */
  public long whole(String text, int from, int to) {
    fault = null;
    int at = from < to && text.charAt(from) == '-' ? from + 1 : from;
    boolean negative = at > from;
    if (at == to || to - at > MOST_DIGITS) {
      return noWhole(text, from, to);
    }
    long value = 0;
    for (; at < to; at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return noWhole(text, from, to);
      }
      value = value * 10 + digit;
    }
    return negative ? -value : value;
  }

  /** A number, correctly rounded; NaN when it is none. */
  public double decimal(String text, int from, int to) {
    fault = null;
    int at = from < to && text.charAt(from) == '-' ? from + 1 : from;
    boolean negative = at > from;
    long digits = 0;
    int count = 0;
    int decimals = -1;
    for (; at < to; at++) {
      char c = text.charAt(at);
      if (c == '.' && decimals < 0 && count > 0) {
        decimals = 0;
      } else if (c >= '0' && c <= '9' && count < MOST_DIGITS) {
        digits = digits * 10 + (c - '0');
        count++;
        decimals += decimals < 0 ? 0 : 1;
      } else {
        return noDecimal(text, from, to);
      }
    }
    if (count == 0 || decimals == 0) {
      return noDecimal(text, from, to);
    }
    double value = decimals < 0 ? digits : digits / POWERS[decimals];
    return negative && digits != 0 ? -value : value;
  }

  private long noWhole(String text, int from, int to) {
    fault = reason(text, from, to);
    return NO_NUMBER;
  }

  private double noDecimal(String text, int from, int to) {
    fault = reason(text, from, to);
    return Double.NaN;
  }

  private static Reason reason(String text, int from, int to) {
    int start = from < to && text.charAt(from) == '-' ? from + 1 : from;
    boolean notFinite =
        text.regionMatches(true, start, "nan", 0, 3)
            || text.regionMatches(true, start, "inf", 0, 3);
    if (notFinite) {
      return Reason.NUMBER_NOT_FINITE;
    }
    boolean digitsOnly = start < to && text.substring(start, to).chars().allMatch(FieldText::digit);
    return digitsOnly ? Reason.VALUE_OUT_OF_BOUNDS : Reason.NUMBER_INVALID;
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9' || c == '.';
  }
}
