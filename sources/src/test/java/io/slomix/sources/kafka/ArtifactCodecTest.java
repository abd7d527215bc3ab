package io.slomix.sources.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactKind;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ArtifactCodecTest {

  @Property(tries = 200)
  void anArtifactIsReadAsItWasWritten(
      @ForAll byte[] content, @ForAll String name, @ForAll long observed) throws Exception {
    Artifact artifact =
        Artifact.received("main", ArtifactKind.STATS, name, content, observed, "sftp:live");
    assertThat(ArtifactCodec.read(ArtifactCodec.write(artifact))).isEqualTo(artifact);
  }

  @Property(tries = 200)
  void noDamagedByteGetsIn(
      @ForAll @IntRange(min = 0, max = 10_000) int place,
      @ForAll @IntRange(min = 1, max = 255) int by) {
    Artifact artifact =
        Artifact.received(
            "main",
            ArtifactKind.STATS,
            "x.txt",
            "some text".repeat(20).getBytes(java.nio.charset.StandardCharsets.UTF_8),
            7,
            "o");
    byte[] value = ArtifactCodec.write(artifact);
    value[place % value.length] ^= (byte) by;
    try {
      // What is read is never another content under the same digest.
      Artifact read = ArtifactCodec.read(value);
      assertThat(read.content()).isEqualTo(artifact.content());
    } catch (IOException refused) {
      assertThat(refused).isNotNull();
    }
  }

  @Test
  void anotherVersionIsNamed() {
    assertThatThrownBy(() -> ArtifactCodec.read(new byte[] {9, 0, 0}))
        .hasMessage("version 9 of the record is not known");
    assertThatThrownBy(() -> ArtifactCodec.read(new byte[0])).isInstanceOf(IOException.class);
  }
}
