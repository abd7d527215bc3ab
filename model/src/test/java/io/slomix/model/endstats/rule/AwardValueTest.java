package io.slomix.model.endstats.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.endstats.Award.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and units of awards (consumers 2.2). */
class AwardValueTest {

  @ParameterizedTest
  @CsvSource({
    "3214,3214,COUNT",
    "1.78,1.78,RATIO",
    "1.625,1.625,RATIO",
    "2.1666666666667,2.1666666666667,RATIO",
    "3 kills in 1.23s,3,NONE",
    "14.5 m,14.5,METRES",
    "113 seconds,113,SECONDS",
    "50.47 percent,50.47,PERCENT",
    "'12.5 percent, 1.44 min',12.5,PERCENT",
    "1.44 min,1.44,MINUTES",
    "Damage received vs death ratio: 3.21x,3.21,RATIO",
    "-3,-3,COUNT",
    "many,,NONE",
    "'',,NONE",
    "1.2.3,,NONE",
    "12345678901234567890,,NONE"
  })
  void everyFormHasItsNumberAndUnit(String text, BigDecimal number, Unit unit) {
    AwardValue value = AwardValue.of(text, Optional.empty());
    assertThat(value.number()).isEqualTo(number);
    assertThat(value.unit()).isEqualTo(unit);
  }

  @Test
  void numberOfAnAwardCountsWhatTheAwardCounts() {
    assertThat(AwardValue.of("2", Optional.of(KnownAward.KILL_DEATH_RATIO)).unit())
        .isEqualTo(Unit.RATIO);
    assertThat(AwardValue.of("5", Optional.of(KnownAward.KILLING_SPREE)).unit())
        .isEqualTo(Unit.NONE);
    assertThat(AwardValue.of("5", Optional.of(KnownAward.KILL_ASSISTS)).unit())
        .isEqualTo(Unit.COUNT);
  }
}
