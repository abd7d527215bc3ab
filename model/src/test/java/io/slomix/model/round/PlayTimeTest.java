package io.slomix.model.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** stats-file 1.4, f9. */
class PlayTimeTest {

  private static final OptionalLong TWELVE_MINUTES = OptionalLong.of(720_000);
  private static final OptionalLong SIX_SECONDS = OptionalLong.of(6_000);

  @Test
  void aboveTenThousandItIsMilliseconds() {
    assertThat(millis("585312", TWELVE_MINUTES)).hasValue(585_312);
    assertThat(millis("10001", OptionalLong.of(9_000_000))).hasValue(10_001);
  }

  @Test
  void upToTenThousandTheLongestTimeOnATeamDecidesTheUnit() {
    assertThat(millis("585", TWELVE_MINUTES)).hasValue(585_000);
    assertThat(millis("9000", SIX_SECONDS)).hasValue(9_000);
    assertThat(millis("10000", SIX_SECONDS)).hasValue(10_000);
    assertThat(millis("10000", OptionalLong.of(9_000_000))).hasValue(10_000_000);
  }

  @Test
  void ofTwoEquallyCloseUnitsItIsMilliseconds() {
    // 1 000 s and 1 s are both 499.5 s away from 500.5 s.
    assertThat(millis("1000", OptionalLong.of(500_500))).hasValue(1_000);
    assertThat(millis("1000", OptionalLong.of(500_501))).hasValue(1_000_000);
  }

  @Test
  void withoutAnyTimeOnATeamASmallNumberIsSeconds() {
    assertThat(millis("450", OptionalLong.empty())).hasValue(450_000);
  }

  @ParameterizedTest
  @CsvSource({
    "585312, 1",
    "0.5, 1",
    "0, 0",
    "-0, 0",
    "-1, -1",
    "-8123456, -1",
    "' 7 ', 1",
    "+7, 1"
  })
  void knowsItsSign(String text, int sign) {
    PlayTime time = PlayTime.parse(text).orElseThrow();

    assertThat(time.isPositive()).isEqualTo(sign > 0);
    assertThat(time.isNegative()).isEqualTo(sign < 0);
    assertThat(time.millis(TWELVE_MINUTES).isPresent()).isEqualTo(sign > 0);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"nan", "inf", "1e5", "12:00", "--1", "1.", "9999999999999999"})
  void whatIsNoFiniteNumberIsUnknown(String text) {
    assertThat(PlayTime.parse(text)).isEmpty();
  }

  @Test
  void roundsFractionsOfAMillisecondHalfUp() {
    assertThat(millis("585312.5", TWELVE_MINUTES)).hasValue(585_313);
    assertThat(millis("585312.4", TWELVE_MINUTES)).hasValue(585_312);
  }

  private static OptionalLong millis(String text, OptionalLong longestPlayed) {
    return PlayTime.parse(text).orElseThrow().millis(longestPlayed);
  }
}
