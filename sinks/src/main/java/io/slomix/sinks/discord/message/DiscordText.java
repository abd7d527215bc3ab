package io.slomix.sinks.discord.message;

import java.util.regex.Pattern;

/**
 * Makes outside text inert and short (consumers 8.5): names and maps are cut first and escaped
 * then, so that no escape is cut in two.
 */
public final class DiscordText {

  private static final String MARKED = "\\*_~`|>#-[]():<";
  private static final int LONGEST_MARKS = 2;

  /** Control characters, line breaks, bidi overrides, zero-width characters. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cntrl}\\u2028\\u2029\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\u061C]");

  private DiscordText() {}

  /**
   * A name or map for running text: cut to so many characters, nothing of it formats or mentions.
   */
  public static String plain(String text, int mostCharacters) {
    StringBuilder escaped = new StringBuilder();
    clean(text, mostCharacters)
        .codePoints()
        .forEach(
            c -> {
              if (MARKED.indexOf(c) >= 0) {
                escaped.append('\\');
              }
              escaped.appendCodePoint(c);
              if (c == '@') {
                escaped.append(EmbedField.NOTHING);
              }
            });
    return escaped.toString();
  }

  /** A name or map between back-ticks, where only those have a meaning. */
  public static String inCode(String text, int mostCharacters) {
    return clean(text, mostCharacters).replace('`', '\'');
  }

  /** Visible characters of one line, so many at most; runs of combining marks are shortened. */
  public static String clean(String text, int mostCharacters) {
    StringBuilder kept = new StringBuilder();
    int characters = 0;
    int marks = 0;
    for (int c : INVISIBLE.matcher(text).replaceAll("").codePoints().toArray()) {
      boolean mark = isMark(c);
      marks = mark ? marks + 1 : 0;
      if (marks > LONGEST_MARKS || Character.getType(c) == Character.SURROGATE) {
        continue;
      }
      if (!mark && ++characters > mostCharacters) {
        break;
      }
      kept.appendCodePoint(c);
    }
    return kept.toString().strip();
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /**
   * Text of at most so many UTF-16 units: whole lines where possible, with a line that counts those
   * left out; never half a code point.
   */
  public static String cutLines(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    String[] lines = text.split("\n", -1);
    int room = most - ("\n+" + lines.length + " more").length();
    int length = -1;
    int kept = 0;
    while (kept < lines.length && length + 1 + lines[kept].length() <= room) {
      length += 1 + lines[kept].length();
      kept++;
    }
    if (kept == 0) {
      return cutCharacters(text, most);
    }
    return String.join("\n", java.util.List.of(lines).subList(0, kept))
        + "\n+"
        + (lines.length - kept)
        + " more";
  }

  private static String cutCharacters(String text, int most) {
    int end = most - 1;
    // Neither half a code point nor an escape without what it escapes.
    while (end > 0
        && (Character.isLowSurrogate(text.charAt(end)) || text.charAt(end - 1) == '\\')) {
      end--;
    }
    return text.substring(0, end) + '…';
  }
}
