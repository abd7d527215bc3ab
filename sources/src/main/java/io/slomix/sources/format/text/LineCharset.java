package io.slomix.sources.format.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Which character set a line is written in: UTF-8, or Windows-1252 when it is no UTF-8 (stats-file
 * 1.3).
 *
 * <p>The choice is made per line, because the bytes of names come from different clients.
 */
public final class LineCharset {

  /** The fallback; bytes that it does not define become U+FFFD. */
  public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private LineCharset() {}

  /**
   * The character set of the current line. Any part of the line that is cut at ASCII characters
   * decodes with it without error.
   */
  public static Charset of(ByteLines line) {
    if (line.isAscii()) {
      return StandardCharsets.ISO_8859_1; // same characters, and a plain copy for the JDK
    }
    return isUtf8(line) ? StandardCharsets.UTF_8 : WINDOWS_1252;
  }

  private static boolean isUtf8(ByteLines line) {
    ByteBuffer slice = ByteBuffer.wrap(line.bytes(), line.start(), line.length());
    CharBuffer unused = CharBuffer.allocate(line.length()); // UTF-16 never has more units
    return StandardCharsets.UTF_8.newDecoder().decode(slice, unused, true).isUnderflow();
  }
}
