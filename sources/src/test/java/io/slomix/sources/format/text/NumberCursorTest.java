package io.slomix.sources.format.text;

import static io.slomix.sources.format.text.NumberCursor.NOT_A_NUMBER;
import static io.slomix.sources.format.text.NumberCursor.NO_BITS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCursorTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "-7, -7",
    "007, 7",
    "12.0, 12",
    "12.000, 12",
    "-3.0, -3",
    "-0, 0",
    "2147483647, 2147483647",
    "-2147483647, -2147483647"
  })
  void readsWholeNumbers(String text, int expected) {
    assertThat(cursor(text).whole('\t')).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "79.3, 793",
    "80, 800",
    "-1.5, -15",
    "0.04, 0",
    "0.05, 1",
    "9.96, 100",
    "1.949, 19",
    "-1.25, -13",
    "214748364.7, 2147483647"
  })
  void readsTenthsRoundedHalfUp(String text, int expected) {
    assertThat(cursor(text).tenths('\t')).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+1",
        ".5",
        "1.",
        "1..0",
        "1.0.0",
        "1e5",
        "nan",
        "inf",
        "-nan",
        "--1",
        " 1",
        "1 ",
        "0x1",
        "1,0",
        "2147483648",
        "-2147483648",
        "99999999999999999999999999",
        "1\u0000"
      })
  void nothingElseIsNumber(String text) {
    assertThat(cursor(text).whole('\t')).isEqualTo(NOT_A_NUMBER);
    assertThat(cursor(text).tenths('\t')).isEqualTo(NOT_A_NUMBER);
  }

  @Test
  void fractionIsNoWholeNumberAndLargeNumberHasNoTenths() {
    assertThat(cursor("12.5").whole('\t')).isEqualTo(NOT_A_NUMBER);
    assertThat(cursor("214748365").tenths('\t')).isEqualTo(NOT_A_NUMBER);
    assertThat(cursor("214748364.75").tenths('\t')).isEqualTo(NOT_A_NUMBER);
  }

  @Test
  void bitsComeUnsignedOrSigned() {
    assertThat((int) cursor("4294967295").bits(' ')).isEqualTo(-1);
    assertThat((int) cursor("-1").bits(' ')).isEqualTo(-1);
    assertThat((int) cursor("2147483648").bits(' ')).isEqualTo(1 << 31);
    assertThat((int) cursor("-2147483648").bits(' ')).isEqualTo(1 << 31);
    assertThat(cursor("4294967296").bits(' ')).isEqualTo(NO_BITS);
    assertThat(cursor("-2147483649").bits(' ')).isEqualTo(NO_BITS);
    assertThat(cursor("x").bits(' ')).isEqualTo(NO_BITS);
  }

  @Test
  void stopsAtDelimitersAndRemembersTheFirstBadToken() {
    NumberCursor cursor = cursor("1 x2  3.5 4");
    assertThat(cursor.whole(' ')).isEqualTo(1);
    assertThat(cursor.skip(' ')).isTrue();
    assertThat(cursor.whole(' ')).isEqualTo(NOT_A_NUMBER);
    assertThat(cursor.skip(' ')).isTrue();
    assertThat(cursor.whole(' ')).isEqualTo(NOT_A_NUMBER);
    assertThat(cursor.skip(' ')).isTrue();
    assertThat(cursor.whole(' ')).isEqualTo(4);
    assertThat(cursor.skip(' ')).isFalse();
    assertThat(cursor.badTokenStart()).isEqualTo(2);
    assertThat(cursor.badTokenEnd()).isEqualTo(4);
    cursor.forgetBadToken();
    assertThat(cursor.badTokenStart()).isEqualTo(-1);
  }

  @Property
  void everyIntIsReadBack(@ForAll @IntRange(min = -Integer.MAX_VALUE) int value) {
    assertThat(cursor(Integer.toString(value)).whole('\t')).isEqualTo(value);
  }

  @Property
  void tenthsAreThoseOfExactArithmetic(
      @ForAll @BigRange(min = "-200000000", max = "200000000") @Scale(5) BigDecimal value) {
    int expected = value.setScale(1, RoundingMode.HALF_UP).movePointRight(1).intValueExact();
    assertThat(cursor(value.toPlainString()).tenths('\t')).isEqualTo(expected);
  }

  @Property
  void anyTokenIsReadWholeOrRefusedWhole(
      @ForAll @CharRange(from = '-', to = '9') @StringLength(max = 14) String token) {
    boolean isWhole = token.matches("-?[0-9]+(\\.0+)?") && fitsInt(token);
    NumberCursor cursor = cursor(token + "\t5");
    int value = cursor.whole('\t');
    assertThat(value != NOT_A_NUMBER).isEqualTo(isWhole);
    cursor.skipOne();
    assertThat(cursor.whole('\t')).isEqualTo(5);
  }

  private static boolean fitsInt(String token) {
    return new BigDecimal(token).abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
  }

  private static NumberCursor cursor(String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    NumberCursor cursor = new NumberCursor(bytes);
    cursor.moveTo(0, bytes.length);
    return cursor;
  }
}
