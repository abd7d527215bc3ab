package io.slomix.sources.format.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ByteLinesTest {

  @Test
  void splitsOnLineFeedAndStripsOneCarriageReturn() {
    assertThat(linesOf("a\nb\r\nc\r\r\n\nd")).containsExactly("a", "b", "c\r", "", "d");
  }

  @Test
  void lineEndBeginsNoFurtherLine() {
    assertThat(linesOf("a\n")).containsExactly("a");
    assertThat(linesOf("\n")).containsExactly("");
    assertThat(linesOf("")).isEmpty();
  }

  @Test
  void numbersLinesAndColumnsFromOne() {
    ByteLines lines = new ByteLines("ab\r\ncdef\n".getBytes(ISO_8859_1));
    lines.advance();
    lines.advance();
    assertThat(lines.number()).isEqualTo(2);
    assertThat(lines.column(lines.start())).isEqualTo(1);
    assertThat(lines.column(lines.end())).isEqualTo(5);
    assertThat(lines.length()).isEqualTo(4);
  }

  @Test
  void knowsWhetherTheLastLineEnds() {
    assertThat(new ByteLines("a\n".getBytes(ISO_8859_1)).hasFinalNewline()).isTrue();
    assertThat(new ByteLines("a\n\r".getBytes(ISO_8859_1)).hasFinalNewline()).isFalse();
    assertThat(new ByteLines(new byte[0]).hasFinalNewline()).isTrue();
  }

  @Test
  void blankLineHoldsOnlyWhiteSpace() {
    assertThat(isBlank(" \t\f\n")).isTrue();
    assertThat(isBlank("\n")).isTrue();
    assertThat(isBlank(" . \n")).isFalse();
    assertThat(isBlank("\0\n")).isFalse();
    assertThat(isBlank("\u00A0\n")).isFalse();
  }

  @Test
  void highBitIsNoticedInItsOwnLineOnly() {
    ByteLines lines = new ByteLines("a\n\u00E4\nb\n".getBytes(ISO_8859_1));
    lines.advance();
    assertThat(lines.isAscii()).isTrue();
    lines.advance();
    assertThat(lines.isAscii()).isFalse();
    lines.advance();
    assertThat(lines.isAscii()).isTrue();
  }

  @Property
  void linesAndTheirEndsAreTheWholeInput(@ForAll byte[] bytes) {
    StringBuilder rebuilt = new StringBuilder();
    ByteLines lines = new ByteLines(bytes);
    int end = 0;
    while (lines.advance()) {
      assertThat(lines.start()).isGreaterThanOrEqualTo(end);
      rebuilt.append(text(lines)).append('\n');
      end = lines.end();
    }
    String expected = new String(bytes, ISO_8859_1).replaceAll("\r(?=\n|\\z)", "");
    String withEnd = expected.isEmpty() || expected.endsWith("\n") ? expected : expected + "\n";
    // A lone CR without LF is a line of its own, although nothing is left of it.
    assertThat(rebuilt.toString()).isIn(withEnd, withEnd + "\n");
  }

  private static boolean isBlank(String text) {
    ByteLines lines = new ByteLines(text.getBytes(ISO_8859_1));
    lines.advance();
    return lines.isBlank();
  }

  private static List<String> linesOf(String text) {
    ByteLines lines = new ByteLines(text.getBytes(ISO_8859_1));
    List<String> out = new ArrayList<>();
    while (lines.advance()) {
      out.add(text(lines));
    }
    return out;
  }

  private static String text(ByteLines lines) {
    return new String(lines.bytes(), lines.start(), lines.length(), ISO_8859_1);
  }
}
