package io.slomix.sources.archive.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveRangeSerializersTest {
  private static final ArchiveRangeSplit RANGE = new ArchiveRangeSplit(3, 1L << 40);

  private final ArchiveRangeSplitSerializer ranges = new ArchiveRangeSplitSerializer();
  private final ArchivePositionSerializer positions = new ArchivePositionSerializer();

  @Test
  void readBackWhatTheyWrote() throws IOException {
    ArchivePosition position = new ArchivePosition(9, List.of(RANGE, RANGE), "rules-7");
    assertThat(ranges.deserialize(ranges.getVersion(), ranges.serialize(RANGE))).isEqualTo(RANGE);
    assertThat(positions.deserialize(positions.getVersion(), positions.serialize(position)))
        .isEqualTo(position);
  }

  @Test
  void stillReadTheBytesOfVersion1() throws IOException {
    byte[] range = HexFormat.of().parseHex("0000000000000003" + "0000010000000000");
    byte[] position =
        HexFormat.of()
            .parseHex("0000000000000009" + "00000001" + "0000000000000003" + "0000010000000000");
    assertThat(ranges.deserialize(1, range)).isEqualTo(RANGE);
    assertThat(positions.deserialize(1, position))
        .isEqualTo(new ArchivePosition(9, List.of(RANGE), ""));
  }

  @Test
  void refuseAnotherVersionNamingBoth() {
    assertThatThrownBy(() -> ranges.deserialize(7, new byte[16]))
        .hasMessageContaining("version 7")
        .hasMessageContaining("version 1");
    assertThatThrownBy(() -> positions.deserialize(7, new byte[16]))
        .hasMessageContaining("version 7")
        .hasMessageContaining("version 2");
  }
}
