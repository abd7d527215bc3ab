package io.slomix.model.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArtifactTest {
  private static final byte[] ABC = "abc".getBytes(UTF_8);

  @Test
  void computesSizeAndDigestOnReceipt() {
    Artifact artifact = artifact(ABC);
    assertThat(artifact.sizeBytes()).isEqualTo(3);
    assertThat(artifact.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void comparesContentNotArrays() {
    assertThat(artifact(ABC)).isEqualTo(artifact(ABC.clone())).hasSameHashCodeAs(artifact(ABC));
    assertThat(artifact(ABC)).isNotEqualTo(artifact("abd".getBytes(UTF_8)));
  }

  @Test
  void isPrintedWithoutItsBytes() {
    assertThat(artifact(ABC).toString()).contains("x-round-1.txt").doesNotContain("abc");
  }

  private static Artifact artifact(byte[] content) {
    return Artifact.received("main", ArtifactKind.STATS, "x-round-1.txt", content, 1L, "test");
  }
}
