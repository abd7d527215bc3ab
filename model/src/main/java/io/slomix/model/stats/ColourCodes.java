package io.slomix.model.stats;

/** Removes the engine's colour codes from a name (stats-file 2.1). */
public final class ColourCodes {

  private ColourCodes() {}

  /**
   * The comparison name: {@code ^} and any printable non-blank follower but {@code ^} are removed,
   * runs of white space collapse, ends are trimmed. {@code ^^} and a trailing {@code ^} stay.
   */
  public static String strip(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    int i = 0;
    while (i < raw.length()) {
      if (isCode(raw, i)) {
        i += 1 + Character.charCount(raw.codePointAt(i + 1));
      } else {
        append(out, raw.charAt(i));
        i++;
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
  }

  private static boolean isCode(String raw, int at) {
    if (raw.charAt(at) != '^' || at + 1 == raw.length()) {
      return false;
    }
    char follower = raw.charAt(at + 1);
    return follower != '^' && follower > ' ' && follower != 0x7F;
  }

  private static void append(StringBuilder out, char c) {
    if (!Character.isWhitespace(c)) {
      out.append(c);
    } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }
}
