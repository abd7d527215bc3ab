package io.slomix.sources.format.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedBytesTest {

  @Test
  void printableBytesStandForThemselves() {
    assertThat(quoted("a b'c")).isEqualTo("'a b'c'");
  }

  @Test
  void controlAndForeignBytesAreShownAsHexadecimal() {
    assertThat(quoted("1\u0000\u00FF\r")).isEqualTo("'1\\x00\\xFF\\x0D'");
  }

  @Test
  void longTextIsCut() {
    assertThat(quoted("x".repeat(5000))).isEqualTo("'" + "x".repeat(32) + "...'");
  }

  private static String quoted(String text) {
    return QuotedBytes.of(text.getBytes(ISO_8859_1), 0, text.length());
  }
}
