package io.slomix.sources.format.text;

import io.slomix.model.stats.ColourCodes;

/** Makes foreign text fit to store and to show. */
public final class StorableText {

  private static final char ZERO_WIDTH_SPACE = '\u200B';

  private StorableText() {}

  /**
   * The text without control characters, and without blanks and zero-width spaces around it; half
   * surrogate pairs, which no database takes, become U+FFFD.
   */
  public static String of(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    raw.codePoints()
        .filter(c -> !Character.isISOControl(c))
        .forEach(c -> out.appendCodePoint(isHalfPair(c) ? 0xFFFD : c));
    int from = 0;
    int to = out.length();
    while (from < to && isPadding(out.charAt(from))) {
      from++;
    }
    while (to > from && isPadding(out.charAt(to - 1))) {
      to--;
    }
    return out.substring(from, to);
  }

  /** A player's name: as above, without colour codes (R4: stats-file 2.1). */
  public static String name(String raw) {
    return ColourCodes.strip(of(raw));
  }

  /** The first so many code points; a pair is never cut in the middle. */
  public static String first(int codePoints, String text) {
    return text.codePointCount(0, text.length()) <= codePoints
        ? text
        : text.substring(0, text.offsetByCodePoints(0, codePoints));
  }

  private static boolean isHalfPair(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static boolean isPadding(char c) {
    return Character.isWhitespace(c) || c == ZERO_WIDTH_SPACE;
  }
}
