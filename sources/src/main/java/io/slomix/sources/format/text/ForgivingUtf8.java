package io.slomix.sources.format.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 in which single bytes may come from another character set (R4, stats-file 1.3;
 * lua-round-event 6.1).
 *
 * <p>Names come from different clients, and a message holds many of them on one line: so only the
 * bytes that are no UTF-8 are read as Windows-1252, and every other name stays what it is.
 */
public final class ForgivingUtf8 {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final byte[] bytes;
  private String text;
  private boolean fellBack;

  private ForgivingUtf8(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Decodes all bytes; the array is neither copied nor changed. */
  public static ForgivingUtf8 decode(byte[] bytes) {
    ForgivingUtf8 decoded = new ForgivingUtf8(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length); // never more units than bytes
    decoded.decodeInto(out);
    decoded.text = out.flip().toString();
    return decoded;
  }

  /** The text, without a byte order mark. */
  public String text() {
    return hasMark() ? text.substring(1) : text;
  }

  /** Whether some bytes were no UTF-8. */
  public boolean fellBack() {
    return fellBack;
  }

  /** The place of a character of {@link #text()}, or of its end. */
  public TextPosition positionOf(int offset) {
    ByteBuffer rest = decodeInto(CharBuffer.allocate(offset + (hasMark() ? 1 : 0)));
    return TextPosition.of(bytes, rest.position());
  }

  private boolean hasMark() {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
  }

  /** Decodes as far as there is room; returns the bytes with the position behind what was read. */
  private ByteBuffer decodeInto(CharBuffer out) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    while (in.hasRemaining()) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isOverflow() || (result.isError() && out.remaining() < result.length())) {
        return in;
      }
      if (result.isError()) {
        fellBack = true;
        out.put(new String(bytes, in.position(), result.length(), LineCharset.WINDOWS_1252));
        in.position(in.position() + result.length());
      }
    }
    return in;
  }
}
