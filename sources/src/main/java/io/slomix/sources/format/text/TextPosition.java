package io.slomix.sources.format.text;

/**
 * A place in a file, as people and editors count.
 *
 * @param line from 1, ended by LF
 * @param column from 1, in bytes
 */
public record TextPosition(int line, int column) {

  /** The place of a byte, or of the end of the array. */
  public static TextPosition of(byte[] bytes, int index) {
    int lineStart = index;
    while (lineStart > 0 && bytes[lineStart - 1] != '\n') {
      lineStart--;
    }
    int lineEnds = ByteSearch.count('\n', bytes, 0, lineStart);
    return new TextPosition(lineEnds + 1, index - lineStart + 1);
  }
}
