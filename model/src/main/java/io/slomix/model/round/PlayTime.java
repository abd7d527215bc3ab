package io.slomix.model.round;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The header's f9: how long the round was played, pauses excluded (stats-file 1.4).
 *
 * @param value the number as written: milliseconds, in an early variant seconds
 */
public record PlayTime(BigDecimal value) {

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,6})?");
  private static final BigDecimal SURELY_MILLIS_ABOVE = BigDecimal.valueOf(10_000);
  private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

  /** Reads f9; empty when there is none or it is no number. */
  public static Optional<PlayTime> parse(String text) {
    return text != null && NUMBER.matcher(text.strip()).matches()
        ? Optional.of(new PlayTime(new BigDecimal(text.strip())))
        : Optional.empty();
  }

  /** A regular end is proven (stats-file 6.6). */
  public boolean isPositive() {
    return value.signum() > 0;
  }

  /** The file was written at shutdown (stats-file 6.6). */
  public boolean isNegative() {
    return value.signum() < 0;
  }

  /**
   * Milliseconds played; empty when not positive.
   *
   * @param longestPlayedMillis the longest time on a team in the file, which decides the unit of
   *     numbers up to 10 000
   */
  public OptionalLong millis(OptionalLong longestPlayedMillis) {
    if (!isPositive()) {
      return OptionalLong.empty();
    }
    BigDecimal asSeconds = value.multiply(MILLIS);
    boolean millis =
        value.compareTo(SURELY_MILLIS_ABOVE) > 0
            || longestPlayedMillis.isPresent()
                && distance(value, longestPlayedMillis.getAsLong())
                        .compareTo(distance(asSeconds, longestPlayedMillis.getAsLong()))
                    <= 0;
    BigDecimal chosen = millis ? value : asSeconds;
    return OptionalLong.of(chosen.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  private static BigDecimal distance(BigDecimal value, long millis) {
    return value.subtract(BigDecimal.valueOf(millis)).abs();
  }
}
