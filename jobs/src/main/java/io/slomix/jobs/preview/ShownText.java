package io.slomix.jobs.preview;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a post without its marks.
 *
 * @param runs pieces of equal look, in order
 */
record ShownText(List<Run> runs) {

  /** A piece of text. */
  record Run(String text, boolean bold, boolean code) {}

  /** Reads a line: bold between double stars, code between back-ticks, escapes removed. */
  static ShownText of(String line) {
    List<Run> runs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean bold = false;
    boolean code = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '`') {
        flush(runs, text, bold, code);
        code = !code;
      } else if (!code && line.startsWith("**", i)) {
        flush(runs, text, bold, code);
        bold = !bold;
        i++;
      } else if (!code && c == '\\' && i + 1 < line.length()) {
        text.append(line.charAt(++i));
      } else if (c != '\u200b') {
        text.append(c);
      }
    }
    flush(runs, text, bold, code);
    return new ShownText(runs);
  }

  /** All of it, without its look. */
  String plain() {
    StringBuilder all = new StringBuilder();
    runs.forEach(run -> all.append(run.text()));
    return all.toString();
  }

  private static void flush(List<Run> runs, StringBuilder text, boolean bold, boolean code) {
    if (text.length() > 0) {
      runs.add(new Run(text.toString(), bold, code));
      text.setLength(0);
    }
  }
}
