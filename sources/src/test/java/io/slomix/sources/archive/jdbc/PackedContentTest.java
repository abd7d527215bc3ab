package io.slomix.sources.archive.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.model.evidence.Sha256;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PackedContentTest {
  private static final byte[] TEXT = "a line of a stats file\n".repeat(50).getBytes(UTF_8);
  private static final String DIGEST = Sha256.hex(TEXT);

  @Property
  void unpacksEveryContentFromPartsOfEverySize(
      @ForAll byte[] content, @ForAll @IntRange(min = 1, max = 50) int bytesPerPart)
      throws IOException {
    List<byte[]> parts = GzipParts.of(content, bytesPerPart);
    assertThat(PackedContent.unpack(parts, content.length, Sha256.hex(content))).isEqualTo(content);
  }

  @Test
  void saysWhatIsWrongWithADamagedContent() throws IOException {
    List<byte[]> parts = GzipParts.of(TEXT, 20);
    assertThatThrownBy(() -> PackedContent.unpack(List.of(), TEXT.length, DIGEST))
        .hasMessage("its content is missing");
    assertThatThrownBy(() -> PackedContent.unpack(parts, TEXT.length, Sha256.hex(new byte[0])))
        .hasMessage("its content has another digest");
    assertThatThrownBy(() -> PackedContent.unpack(parts, TEXT.length - 1, DIGEST))
        .hasMessage("its content is not 1149 bytes long");
    assertThatThrownBy(() -> PackedContent.unpack(parts, TEXT.length + 1, DIGEST))
        .hasMessage("its content is not 1151 bytes long");
    assertThatThrownBy(() -> PackedContent.unpack(parts.subList(0, 1), TEXT.length, DIGEST))
        .hasMessageStartingWith("its content cannot be unpacked");
    assertThatThrownBy(() -> PackedContent.unpack(List.of(TEXT), TEXT.length, DIGEST))
        .hasMessageStartingWith("its content cannot be unpacked");
  }

  @Test
  void unpacksNoMoreThanAnArtifactMayHold() throws IOException {
    List<byte[]> parts = GzipParts.of(TEXT, 1_000);
    assertThatThrownBy(() -> PackedContent.unpack(parts, (64L << 20) + 1, DIGEST))
        .hasMessage("no artifact has a size of 67108865 bytes");
  }
}
