package io.slomix.jobs.explain;

import io.slomix.sources.format.text.ByteLines;
import java.util.Optional;

/**
 * A piece of a line around one of its bytes, safe to print.
 *
 * @param text the piece; anything but printable ASCII as {@code \xNN}, a tab as {@code \t}, what is
 *     left out as {@code ...}
 * @param markerColumn 0-based place in {@code text} of what stands for the byte
 */
public record LineExcerpt(String text, int markerColumn) {

  private static final int BYTES_BEFORE = 48;
  private static final int BYTES_AFTER = 24;
  private static final String LEFT_OUT = "...";

  /**
   * Cuts the piece out.
   *
   * @param content the whole file
   * @param line 1-based line; empty for a line that does not exist
   * @param column 1-based byte of the line; one behind its last byte marks its end
   */
  static Optional<LineExcerpt> of(byte[] content, int line, int column) {
    ByteLines lines = new ByteLines(content);
    while (lines.advance()) {
      if (lines.number() == line) {
        return Optional.of(around(lines, lines.start() + Math.max(0, column - 1)));
      }
    }
    return Optional.empty();
  }

  private static LineExcerpt around(ByteLines line, int marked) {
    int at = Math.min(marked, line.end());
    int from = Math.max(line.start(), at - BYTES_BEFORE);
    int to = Math.min(line.end(), at + BYTES_AFTER);
    StringBuilder text = new StringBuilder(from > line.start() ? LEFT_OUT : "");
    int marker = text.length();
    for (int i = from; i < to; i++) {
      marker = i == at ? text.length() : marker;
      append(text, line.bytes()[i] & 0xFF);
    }
    marker = at == to ? text.length() : marker;
    return new LineExcerpt(text.append(to < line.end() ? LEFT_OUT : "").toString(), marker);
  }

  private static void append(StringBuilder text, int b) {
    if (b == '\t') {
      text.append("\\t");
    } else if (b >= ' ' && b < 0x7F) {
      text.append((char) b);
    } else {
      text.append(String.format("\\x%02X", b));
    }
  }
}
