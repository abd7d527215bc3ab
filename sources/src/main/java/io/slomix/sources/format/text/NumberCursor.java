package io.slomix.sources.format.text;

/**
 * Reads delimited decimal numbers from bytes, remembering the first token that was none.
 *
 * <p>A number is an optional {@code -}, digits, and optionally a point with more digits. No other
 * form is accepted: neither {@code +}, exponents, {@code nan} nor blanks around it. Numbers beyond
 * the range of the method are no numbers; nothing wraps. Not thread-safe; made to be reused.
 */
public final class NumberCursor {

  /** What a token that is no number of that kind reads as. */
  public static final int NOT_A_NUMBER = Integer.MIN_VALUE;

  /** What a token that is no bit set reads as. */
  public static final long NO_BITS = Long.MIN_VALUE;

  private static final long NO_LONG = Long.MIN_VALUE;
  private static final long LARGEST = 0xFFFF_FFFFL;

  private final byte[] bytes;
  private int position;
  private int limit;
  private int badStart = -1;
  private int badEnd = -1;

  /** Reads from that array, which is not copied. */
  public NumberCursor(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Continues with the bytes from one index up to, not including, another. */
  public void moveTo(int from, int to) {
    position = from;
    limit = to;
  }

  /** Forgets the token that was no number. */
  public void forgetBadToken() {
    badStart = -1;
  }

  /** Passes every following byte of that value; false when the range ends there. */
  public boolean skip(char delimiter) {
    while (position < limit && bytes[position] == delimiter) {
      position++;
    }
    return position < limit;
  }

  /** Passes one byte, if there is one. */
  public void skipOne() {
    position++;
  }

  /** Reads a whole number up to the delimiter; {@code 12.0} is one, {@code 12.5} is none. */
  public int whole(char delimiter) {
    int start = position;
    long value = number(delimiter, 1);
    return isInt(value) ? (int) value : bad(start);
  }

  /**
   * Reads a number in tenths up to the delimiter; further decimals round half up (in magnitude).
   */
  public int tenths(char delimiter) {
    int start = position;
    long value = number(delimiter, 10);
    return isInt(value) ? (int) value : bad(start);
  }

  /**
   * Reads 32 bits up to the delimiter, written unsigned or as a signed int: the value is the low
   * half of the result, which is {@link #NO_BITS} when it was none.
   */
  public long bits(char delimiter) {
    int start = position;
    long value = number(delimiter, 1);
    if (value >= Integer.MIN_VALUE && value <= LARGEST) {
      return value;
    }
    bad(start);
    return NO_BITS;
  }

  /** Index of the first token that was no number; -1 when all were. */
  public int badTokenStart() {
    return badStart;
  }

  /** Index behind the first token that was no number. */
  public int badTokenEnd() {
    return badEnd;
  }

  /** Whether it fits, the value that stands for no number excepted. */
  private static boolean isInt(long value) {
    return value > NOT_A_NUMBER && value <= Integer.MAX_VALUE;
  }

  private int bad(int start) {
    if (badStart < 0) {
      badStart = start;
      badEnd = position;
    }
    return NOT_A_NUMBER;
  }

  /** The token in units of 1/scale, or {@link #NO_LONG}; stands on the delimiter afterwards. */
  private long number(char delimiter, int scale) {
    boolean negative = position < limit && bytes[position] == '-';
    int at = negative ? position + 1 : position;
    int firstDigit = at;
    long value = 0;
    while (at < limit && isDigit(bytes[at])) {
      // Saturates: more digits can only make it larger, and LARGEST is the widest range.
      value = value > LARGEST ? value : value * 10 + (bytes[at] - '0');
      at++;
    }
    boolean wellFormed = at > firstDigit;
    position = at;
    value *= scale;
    if (wellFormed && at < limit && bytes[at] == '.') {
      long fraction = fraction(scale);
      wellFormed = fraction != NO_LONG;
      value += fraction;
    }
    if (position < limit && bytes[position] != delimiter) {
      wellFormed = false;
      skipToken(delimiter);
    }
    return wellFormed ? (negative ? -value : value) : NO_LONG;
  }

  /** The digits behind the point in units of 1/scale; none, or any but 0 for scale 1: no number. */
  private long fraction(int scale) {
    int at = position + 1;
    int firstDigit = at;
    int units = 0;
    boolean onlyZeros = true;
    while (at < limit && isDigit(bytes[at])) {
      int digit = bytes[at] - '0';
      onlyZeros &= digit == 0;
      if (at == firstDigit) {
        units = digit;
      } else if (at == firstDigit + 1 && digit >= 5) {
        units++;
      }
      at++;
    }
    position = at;
    if (at == firstDigit) {
      return NO_LONG;
    }
    return scale == 10 ? units : onlyZeros ? 0 : NO_LONG;
  }

  private void skipToken(char delimiter) {
    while (position < limit && bytes[position] != delimiter) {
      position++;
    }
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
