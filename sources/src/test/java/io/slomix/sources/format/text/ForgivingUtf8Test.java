package io.slomix.sources.format.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** UTF-8 with foreign bytes in it. */
class ForgivingUtf8Test {

  @Property
  void utf8IsReadAsItIs(@ForAll String text) {
    byte[] bytes = text.getBytes(UTF_8);
    String written = new String(bytes, UTF_8);
    ForgivingUtf8 decoded = ForgivingUtf8.decode(bytes);
    assertThat(decoded.text())
        .isEqualTo(written.startsWith("\uFEFF") ? written.substring(1) : written);
    assertThat(decoded.fellBack()).isFalse();
  }

  @Property
  void anyBytesAreAText(@ForAll byte[] bytes) {
    ForgivingUtf8 decoded = ForgivingUtf8.decode(bytes);
    TextPosition end = decoded.positionOf(decoded.text().length());
    assertThat(end).isEqualTo(TextPosition.of(bytes, bytes.length));
    for (int offset = 0; offset < decoded.text().length(); offset++) {
      assertThat(decoded.positionOf(offset).line()).isPositive();
    }
  }

  @Test
  void onlyForeignBytesAreWindows1252() {
    byte[] bytes = {'a', (byte) 0xC3, (byte) 0xA9, (byte) 0xE9, 'b', (byte) 0x80, (byte) 0xE2};
    ForgivingUtf8 decoded = ForgivingUtf8.decode(bytes);
    assertThat(decoded.text()).isEqualTo("aééb\u20ACâ");
    assertThat(decoded.fellBack()).isTrue();
  }

  @Test
  void positionsCountBytes() {
    ForgivingUtf8 decoded = ForgivingUtf8.decode("é\nüx\uD83D\uDE00y".getBytes(UTF_8));
    assertThat(decoded.positionOf(0)).isEqualTo(new TextPosition(1, 1));
    assertThat(decoded.positionOf(2)).isEqualTo(new TextPosition(2, 1));
    assertThat(decoded.positionOf(3)).isEqualTo(new TextPosition(2, 3));
    assertThat(decoded.positionOf(6)).isEqualTo(new TextPosition(2, 8));
  }

  @Test
  void byteOrderMarkBelongsToTheFirstLine() {
    ForgivingUtf8 decoded = ForgivingUtf8.decode("\uFEFFab".getBytes(UTF_8));
    assertThat(decoded.text()).isEqualTo("ab");
    assertThat(decoded.positionOf(1)).isEqualTo(new TextPosition(1, 5));
  }
}
