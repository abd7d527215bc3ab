package io.slomix.model.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.stats.StatsFileName;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** stats-file 1.2. */
class FileClockTest {

  private static final ZoneId LJUBLJANA = ZoneId.of("Europe/Ljubljana");

  @Test
  void readsWinterAndSummerTime() {
    assertThat(readings("2026-03-10-214512")).isEqualTo(at("2026-03-10T20:45:12Z"));
    assertThat(readings("2026-07-10-214512")).isEqualTo(at("2026-07-10T19:45:12Z"));
  }

  @Test
  void readsATimeThatSpringSkipsWithTheOffsetBeforeTheChange() {
    assertThat(readings("2026-03-29-015959")).isEqualTo(at("2026-03-29T00:59:59Z"));
    assertThat(readings("2026-03-29-020000")).isEqualTo(at("2026-03-29T01:00:00Z"));
    assertThat(readings("2026-03-29-025959")).isEqualTo(at("2026-03-29T01:59:59Z"));
    assertThat(readings("2026-03-29-030000")).isEqualTo(at("2026-03-29T01:00:00Z"));
  }

  @Test
  void readsTheRepeatedHourOfAutumnTwiceEarlierFirst() {
    Readings repeated = readings("2025-10-26-023000");

    assertThat(repeated.ambiguous()).isTrue();
    assertThat(Instant.ofEpochSecond(repeated.earlier())).isEqualTo("2025-10-26T00:30:00Z");
    assertThat(Instant.ofEpochSecond(repeated.later())).isEqualTo("2025-10-26T01:30:00Z");
  }

  @Test
  void theRepeatedHourStartsAtTwoAndEndsBeforeThree() {
    assertThat(readings("2025-10-26-015959").ambiguous()).isFalse();
    assertThat(readings("2025-10-26-020000").ambiguous()).isTrue();
    assertThat(readings("2025-10-26-025959").ambiguous()).isTrue();
    assertThat(readings("2025-10-26-030000")).isEqualTo(at("2025-10-26T02:00:00Z"));
  }

  @Test
  void readsInTheZoneOfTheServer() {
    Readings utc = FileClock.readings(name("2025-10-26-023000"), ZoneId.of("UTC"));

    assertThat(utc).isEqualTo(at("2025-10-26T02:30:00Z"));
  }

  @Test
  void aRegularFileIsWrittenThreeSecondsAfterTheRound() {
    assertThat(FileClock.WRITING_DELAY_SECONDS).isEqualTo(3);
  }

  private static Readings at(String instant) {
    return Readings.single(Instant.parse(instant).getEpochSecond());
  }

  private static Readings readings(String stamp) {
    return FileClock.readings(name(stamp), LJUBLJANA);
  }

  private static StatsFileName name(String stamp) {
    return StatsFileName.parse(stamp + "-supply-round-1.txt").orElseThrow();
  }
}
