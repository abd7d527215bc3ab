package io.slomix.sources.format.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class LineCharsetTest {

  @Test
  void asciiLineNeedsNoDecoding() {
    assertThat(of("Ana".getBytes(UTF_8))).isEqualTo(ISO_8859_1);
  }

  @Test
  void utf8LineIsUtf8() {
    assertThat(of("Žana 🎮".getBytes(UTF_8))).isEqualTo(UTF_8);
  }

  @Test
  void malformedLineIsWindows1252() {
    assertThat(of(bytes('C', 0xED, 'r'))).isEqualTo(LineCharset.WINDOWS_1252);
  }

  @Test
  void characterCutOffAtTheLineEndIsMalformed() {
    assertThat(of(bytes('C', 0xC3))).isEqualTo(LineCharset.WINDOWS_1252);
    assertThat(of(bytes(0xC3, '\n', 0xA1))).isEqualTo(LineCharset.WINDOWS_1252);
  }

  @Test
  void surrogatesAndOverlongFormsAreMalformed() {
    assertThat(of(bytes(0xED, 0xA0, 0x80))).isEqualTo(LineCharset.WINDOWS_1252);
    assertThat(of(bytes(0xC0, 0x80))).isEqualTo(LineCharset.WINDOWS_1252);
  }

  @Test
  void eachLineIsJudgedAlone() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("Ana\u00E1\n".getBytes(UTF_8));
    file.writeBytes(bytes('C', 0xED, '\n'));
    ByteLines lines = new ByteLines(file.toByteArray());
    lines.advance();
    assertThat(LineCharset.of(lines)).isEqualTo(UTF_8);
    lines.advance();
    assertThat(LineCharset.of(lines)).isEqualTo(LineCharset.WINDOWS_1252);
  }

  private static Charset of(byte[] line) {
    ByteLines lines = new ByteLines(line);
    lines.advance();
    return LineCharset.of(lines);
  }

  private static byte[] bytes(int... values) {
    byte[] out = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      out[i] = (byte) values[i];
    }
    return out;
  }
}
