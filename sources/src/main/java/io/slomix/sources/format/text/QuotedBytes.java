package io.slomix.sources.format.text;

import java.util.HexFormat;

/** Shows foreign bytes inside a sentence of ours: printable, short, safe to store and to log. */
public final class QuotedBytes {

  private static final int MOST_BYTES = 32;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private QuotedBytes() {}

  /**
   * The bytes in single quotes; anything but printable ASCII as {@code \xNN}, what is beyond 32
   * bytes as {@code ...}.
   */
  public static String of(byte[] bytes, int from, int to) {
    StringBuilder out = new StringBuilder("'");
    int end = Math.min(to, from + MOST_BYTES);
    for (int at = from; at < end; at++) {
      int b = bytes[at] & 0xFF;
      if (b >= ' ' && b < 0x7F) {
        out.append((char) b);
      } else {
        out.append("\\x").append(HEX.toHexDigits((byte) b));
      }
    }
    return out.append(to > end ? "...'" : "'").toString();
  }
}
