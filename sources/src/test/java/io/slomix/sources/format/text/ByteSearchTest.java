package io.slomix.sources.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ByteSearchTest {

  @Property
  void findsWhatOneByteAtATimeFinds(
      @ForAll("bytes") byte[] bytes, @ForAll @IntRange(max = 9) int from) {
    int start = Math.min(from, bytes.length);
    int expected = start;
    while (expected < bytes.length && bytes[expected] != '\t') {
      expected++;
    }
    assertThat(ByteSearch.indexOf('\t', bytes, start, bytes.length)).isEqualTo(expected);
  }

  @Property
  void countsWhatOneByteAtATimeCounts(
      @ForAll("bytes") byte[] bytes, @ForAll @IntRange(max = 9) int from) {
    int start = Math.min(from, bytes.length);
    int expected = 0;
    boolean ascii = true;
    for (int at = start; at < bytes.length; at++) {
      expected += bytes[at] == '\t' ? 1 : 0;
      ascii &= bytes[at] >= 0;
    }
    assertThat(ByteSearch.count('\t', bytes, start, bytes.length)).isEqualTo(expected);
    assertThat(ByteSearch.isAscii(bytes, start, bytes.length)).isEqualTo(ascii);
  }

  @Property
  void looksAtTheRangeOnly(@ForAll @IntRange(max = 20) int length) {
    byte[] bytes = "\t".repeat(length + 2).getBytes(StandardCharsets.US_ASCII);
    bytes[0] = (byte) 0x89;
    bytes[length + 1] = (byte) 0x89;
    assertThat(ByteSearch.count('\t', bytes, 1, length + 1)).isEqualTo(length);
    assertThat(ByteSearch.indexOf('x', bytes, 1, length + 1)).isEqualTo(length + 1);
    assertThat(ByteSearch.isAscii(bytes, 1, length + 1)).isTrue();
    assertThat(ByteSearch.isAscii(bytes, 0, length + 1)).isFalse();
  }

  /** Bytes near the sought one, so that borrows and carries between bytes would show. */
  @Provide
  Arbitrary<byte[]> bytes() {
    return Arbitraries.of(
            (byte) 8, (byte) 9, (byte) 10, (byte) 0x88, (byte) 0x89, (byte) 0, (byte) -1)
        .array(byte[].class)
        .ofMaxSize(40);
  }
}
