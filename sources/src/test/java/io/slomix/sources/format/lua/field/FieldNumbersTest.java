package io.slomix.sources.format.lua.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of the numbers in fields (lua-round-event 3, 7). */
class FieldNumbersTest {

  private final Remarks remarks = new Remarks();
  private final FieldNumbers numbers = new FieldNumbers(remarks);

  /** The script prints minutes with at most three decimals, without trailing zeros. */
  @Property
  void everyWholeSecondSurvivesThePrintedMinutes(
      @ForAll @IntRange(min = 1, max = 86_400) int limit) {
    String minutes =
        BigDecimal.valueOf(limit)
            .divide(BigDecimal.valueOf(60), 3, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString();
    assertThat(numbers.limitSeconds(minutes + " min")).contains(limit);
    assertThat(remarks.toList()).isEmpty();
  }

  @Property
  void printedPausesAreReadBack(
      @ForAll @IntRange(max = 99_999) int count, @ForAll @IntRange(max = 99_999) int seconds) {
    assertThat(numbers.pauses("%d (%d sec)".formatted(count, seconds)))
        .isEqualTo(new FieldNumbers.Pauses(count, seconds));
  }

  @Property
  void anyTextIsANumberOrRemarkedOn(@ForAll String text) {
    Remarks own = new Remarks();
    FieldNumbers reader = new FieldNumbers(own);
    boolean read = reader.seconds(text).isPresent();
    assertThat(read || text.isEmpty()).isNotEqualTo(own.toList().contains(Reason.FIELD_DEFAULTED));
    assertThat(reader.count(text)).isNotNegative();
    assertThat(reader.side(text)).isBetween(0, 2);
    assertThat(reader.limitSeconds(text))
        .satisfiesAnyOf(
            limit -> assertThat(limit).isEmpty(),
            limit -> assertThat(limit.orElseThrow()).isPositive());
  }
}
