package io.slomix.model.lua.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.clock.FileClock;
import io.slomix.model.clock.Readings;
import io.slomix.model.stats.StatsFileName;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The test vectors of lua-round-event 23 that are about clocks; those of names are in {@code
 * RoundFingerprintsTest}, those of fields in the tests of the readers.
 */
class TestVectorsTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Ljubljana");

  @Test
  void luaMatchIdOfExampleB() {
    assertThat(LuaMatchId.of(1773435496L, ZONE)).isEqualTo("2026-03-13-215816");
  }

  @Test
  void statsClockAndEndEstimateOfARealPair() {
    long clock = readings("2026-02-11-220205-supply-round-2.txt").earlier();
    assertThat(clock).isEqualTo(1770843725L);
    assertThat(clock - FileClock.WRITING_DELAY_SECONDS).isEqualTo(1770843722L);
  }

  @Test
  void repeatedHourHasTwoReadings() {
    Readings readings = readings("2026-10-25-023000-supply-round-1.txt");
    assertThat(readings.earlier()).isEqualTo(1792888200L);
    assertThat(readings.later()).isEqualTo(1792891800L);
  }

  @Test
  void snowflake() {
    assertThat(MessageSnowflake.millis("1482120640604405760")).hasValue(1773435497190L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "99999999999999999999", "9223372036854775808"})
  void otherTextIsNoSnowflake(String id) {
    assertThat(MessageSnowflake.millis(id)).isEmpty();
  }

  private static Readings readings(String file) {
    return FileClock.readings(StatsFileName.parse(file).orElseThrow(), ZONE);
  }
}
