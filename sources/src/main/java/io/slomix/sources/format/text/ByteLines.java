package io.slomix.sources.format.text;

/**
 * Walks the lines of a byte array: split on LF, one trailing CR stripped (stats-file 1.3).
 *
 * <p>All positions are indexes into the array; lines and columns for people are 1-based. Not
 * thread-safe: one instance reads one array once.
 */
public final class ByteLines {

  private final byte[] bytes;
  private int number;
  private int start;
  private int end;
  private int next;

  /** Stands before the first line; an empty array has none. The array is not copied. */
  public ByteLines(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Goes to the next line; false when there is none. */
  public boolean advance() {
    if (next >= bytes.length) {
      return false;
    }
    int at = ByteSearch.indexOf('\n', bytes, next, bytes.length);
    start = next;
    end = at > start && bytes[at - 1] == '\r' ? at - 1 : at;
    next = at + 1;
    number++;
    return true;
  }

  /** The array that is walked. */
  public byte[] bytes() {
    return bytes;
  }

  /** 1-based number of the current line. */
  public int number() {
    return number;
  }

  /** Index of the line's first byte. */
  public int start() {
    return start;
  }

  /** Index behind the line's last byte; the line end itself does not belong to it. */
  public int end() {
    return end;
  }

  /** Bytes of the line without its end. */
  public int length() {
    return end - start;
  }

  /** Whether no byte of the line has its high bit set. */
  public boolean isAscii() {
    return ByteSearch.isAscii(bytes, start, end);
  }

  /** Whether the line holds nothing but ASCII white space. */
  public boolean isBlank() {
    for (int at = start; at < end; at++) {
      byte b = bytes[at];
      if (b != ' ' && (b < '\t' || b > '\r')) {
        return false;
      }
    }
    return true;
  }

  /** The 1-based byte of the line that an index stands for. */
  public int column(int index) {
    return index - start + 1;
  }

  /** Whether the last line has its LF; true for an empty array. */
  public boolean hasFinalNewline() {
    return bytes.length == 0 || bytes[bytes.length - 1] == '\n';
  }
}
