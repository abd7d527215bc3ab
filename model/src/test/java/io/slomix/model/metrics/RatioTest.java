package io.slomix.model.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R19. */
class RatioTest {

  @ParameterizedTest
  @CsvSource({
    "1, 3, 0.3333",
    "2, 3, 0.6667",
    "1, 20000, 0.0001",
    "99999, 2000000000, 0.0000",
    "100000, 2000000000, 0.0001",
    "-1, 20000, -0.0001",
    "-1, 3, -0.3333",
    "7, 0, 0.0000",
    "7, -1, 0.0000",
    "214748364700, 1, 214748364700.0000"
  })
  void aMetricIsExactAndRoundedHalfUpToFourDecimals(long numerator, long denominator, String text) {
    assertThat(Ratio.metric(numerator, denominator)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 10, 1",
    "4, 10, 0",
    "15, 10, 2",
    "25, 10, 3",
    "-5, 10, -1",
    "-4, 10, 0",
    "0, 3, 0"
  })
  void halvesGoAwayFromZero(long numerator, long denominator, long rounded) {
    assertThat(Ratio.halfUp(numerator, denominator)).isEqualTo(rounded);
  }

  @ParameterizedTest
  @CsvSource({"605, 130, 4.7", "585, 130, 4.5", "663, 130, 5.1", "65, 1000, 0.1", "5, 100, 0.1"})
  void roundsToTheAskedScale(long numerator, long denominator, String text) {
    assertThat(Ratio.rounded(numerator, denominator, 1)).hasToString(text);
  }
}
