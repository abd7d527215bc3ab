package io.slomix.jobs.explain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineExcerptTest {

  @Test
  void theMarkerStandsUnderTheByte() {
    assertThat(excerpt("first\nabcdef\n", 2, 3)).isEqualTo(new LineExcerpt("abcdef", 2));
  }

  @Test
  void controlCharactersAreEscapedAndTheMarkerMovesWithThem() {
    assertThat(excerpt("a\u001b[2J\tb\u00ff!", 1, 8))
        .isEqualTo(new LineExcerpt("a\\x1B[2J\\tb\\xFF!", 11));
  }

  @Test
  void aLongLineIsCutOnBothSides() {
    LineExcerpt excerpt = excerpt("x".repeat(500) + "!" + "y".repeat(500), 1, 501);

    assertThat(excerpt.text()).startsWith("...x").endsWith("y...").hasSizeLessThan(100);
    assertThat(excerpt.text().charAt(excerpt.markerColumn())).isEqualTo('!');
  }

  @Test
  void theEndOfALineIsMarkedBehindItsLastByte() {
    assertThat(excerpt("abc\r\nnext", 1, 4)).isEqualTo(new LineExcerpt("abc", 3));
  }

  @Test
  void aLineThatDoesNotExistHasNoExcerpt() {
    assertThat(LineExcerpt.of(new byte[0], 1, 1)).isEmpty();
    assertThat(LineExcerpt.of("one\n".getBytes(ISO_8859_1), 2, 1)).isEmpty();
  }

  @Property
  void anyBytesAndAnyPlaceGiveAPrintableExcerpt(
      @ForAll byte[] content,
      @ForAll @IntRange(max = 20) int line,
      @ForAll @IntRange(max = 300) int column) {
    LineExcerpt.of(content, line, column)
        .ifPresent(
            excerpt -> {
              assertThat(excerpt.text()).matches("[ -~]*");
              assertThat(excerpt.markerColumn()).isBetween(0, excerpt.text().length());
            });
  }

  private static LineExcerpt excerpt(String content, int line, int column) {
    return LineExcerpt.of(content.getBytes(ISO_8859_1), line, column).orElseThrow();
  }
}
