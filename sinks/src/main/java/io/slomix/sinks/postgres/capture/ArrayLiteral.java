package io.slomix.sinks.postgres.capture;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A one-dimensional array as PostgreSQL reads it from text. Whole columns travel so: the server
 * reads a thousand numbers of one array faster than a thousand JSON values.
 */
final class ArrayLiteral {

  private static final int DECIMALS = 4;

  private final StringBuilder text = new StringBuilder("{");

  /** Appends a number, flag or text; null is a null element. */
  void add(Object value) {
    if (text.length() > 1) {
      text.append(',');
    }
    if (value == null) {
      text.append("null");
    } else if (value instanceof Double number) {
      text.append(decimal(number));
    } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
      text.append(value);
    } else {
      quoted(value.toString());
    }
  }

  /** How long the text is by now. */
  int length() {
    return text.length();
  }

  /** The literal. */
  String literal() {
    return text + "}";
  }

  /** At most four decimals, rounded half up (R19). */
  static String decimal(double value) {
    if (value == Math.rint(value)) {
      return Long.toString((long) value);
    }
    return BigDecimal.valueOf(value)
        .setScale(DECIMALS, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private void quoted(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\');
      }
      text.append(c);
    }
    text.append('"');
  }
}
