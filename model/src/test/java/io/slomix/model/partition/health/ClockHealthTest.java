package io.slomix.model.partition.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.partition.Fixture22;
import io.slomix.model.partition.Partition;
import io.slomix.model.partition.cluster.Cluster;
import io.slomix.model.partition.end.EndRecord;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** lua-round-event 18.4 and scenario 33. */
class ClockHealthTest {

  private static final ZoneId UTC = ZoneOffset.UTC;

  @Test
  void countsTheSecondsBetweenLuaEndAndStatsClock() {
    EndRecord shutdown = Fixture22.stats("2026-03-13-215415-etl_frostbite-round-1.txt");
    EndRecord late = Fixture22.stats("2026-03-13-220527-etl_frostbite-round-1.txt");
    FileGapHistogram gaps =
        FileGapHistogram.of(
            partition(
                List.of(
                    Fixture22.L1,
                    shutdown,
                    Fixture22.G2,
                    Fixture22.S2,
                    Fixture22.L3,
                    late,
                    Fixture22.S4)));

    assertThat(gaps.roundsByGapSeconds()).isEqualTo(Map.of(0L, 1, 3L, 1, 7L, 1));
    assertThat(gaps.outside()).isEqualTo(1);
  }

  @Test
  void scenario33_threeRoundsInARowAtWholeHoursRaiseTheAlarm() {
    assertThat(ZoneShiftSearch.in(partition(shifted(2, UTC)))).isEmpty();
    assertThat(ZoneShiftSearch.in(partition(shifted(3, UTC))))
        .containsExactly(new ZoneShift(1, Fixture22.END1, Fixture22.END3, 3));
    assertThat(ZoneShiftSearch.in(partition(shifted(4, UTC)))).extracting("rounds").containsOnly(4);
    assertThat(ZoneShiftSearch.in(partition(shifted(3, ZoneOffset.ofHours(3)))))
        .containsExactly(new ZoneShift(-2, Fixture22.END1, Fixture22.END3, 3));
    assertThat(ZoneShiftSearch.in(partition(shifted(4, Fixture22.ZONE)))).isEmpty();
  }

  @Test
  void wholeHoursAreMeantToWithinTenSeconds() {
    assertThat(ZoneShiftSearch.in(partition(threeFilesLaterBy(3_610)))).hasSize(1);
    assertThat(ZoneShiftSearch.in(partition(threeFilesLaterBy(3_611)))).isEmpty();
    assertThat(ZoneShiftSearch.in(partition(threeFilesLaterBy(3_590)))).hasSize(1);
    assertThat(ZoneShiftSearch.in(partition(threeFilesLaterBy(3_589)))).isEmpty();
  }

  private static List<EndRecord> threeFilesLaterBy(int seconds) {
    List<EndRecord> records = new ArrayList<>(List.of(Fixture22.L1, Fixture22.L2, Fixture22.L3));
    List.of(Fixture22.S1, Fixture22.S2, Fixture22.S3)
        .forEach(
            file ->
                records.add(
                    Fixture22.stats(file.name(), ZoneOffset.ofTotalSeconds(3_600 - seconds))));
    return records;
  }

  @Test
  void aLinkedRoundInBetweenEndsTheRow() {
    List<EndRecord> records = new ArrayList<>(shifted(4, UTC));
    records.add(Fixture22.S3);

    assertThat(ZoneShiftSearch.in(partition(records))).isEmpty();
  }

  /** The first rounds of the fixture, their files read in a zone. */
  private static List<EndRecord> shifted(int rounds, ZoneId zone) {
    List<EndRecord> lua =
        List.of(Fixture22.L1, Fixture22.L2, Fixture22.L3, Fixture22.L4).subList(0, rounds);
    List<EndRecord> records = new ArrayList<>(lua);
    List.of(Fixture22.S1, Fixture22.S2, Fixture22.S3, Fixture22.S4)
        .subList(0, rounds)
        .forEach(file -> records.add(Fixture22.stats(file.name(), zone)));
    return records;
  }

  private static List<Cluster> partition(List<EndRecord> records) {
    return Partition.of(Fixture22.SERVER, records);
  }
}
