package io.slomix.sinks.postgres.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GzipPartsTest {

  @Property(tries = 200)
  void joinsToWhatItWasCutFrom(@ForAll byte[] content) throws Exception {
    assertThat(GzipParts.join(List.of(GzipParts.of(content)))).isEqualTo(content);
  }

  @Test
  void cutsWhatStaysLargeIntoPartsOfBoundedLength() throws Exception {
    byte[] noise = new byte[5 * GzipParts.LONGEST / 2];
    new Random(7).nextBytes(noise);
    byte[][] parts = GzipParts.of(noise);
    assertThat(parts.length).isEqualTo(3);
    assertThat(parts[0]).hasSize(GzipParts.LONGEST);
    assertThat(parts[2].length).isLessThanOrEqualTo(GzipParts.LONGEST);
    assertThat(GzipParts.join(List.of(parts))).isEqualTo(noise);
  }

  @Test
  void noticesAMissingPart() {
    byte[] noise = new byte[3 * GzipParts.LONGEST];
    new Random(7).nextBytes(noise);
    List<byte[]> parts = Arrays.asList(GzipParts.of(noise));
    assertThatThrownBy(() -> GzipParts.join(parts.subList(0, 2))).isInstanceOf(IOException.class);
  }
}
