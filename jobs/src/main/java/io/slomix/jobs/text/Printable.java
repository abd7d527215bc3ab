package io.slomix.jobs.text;

/** Makes outside text safe for a terminal: nothing in it can move the cursor or turn the line. */
public final class Printable {

  private Printable() {}

  /** The text with every control, format and unassigned character as {@code \\u{NNNN}}. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isPlain(c)) {
                out.appendCodePoint(c);
              } else {
                out.append(String.format("\\u{%04X}", c));
              }
            });
    return out.toString();
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
