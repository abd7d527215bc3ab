package io.slomix.model.round;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the time texts of a header's f7 and f8 (stats-file 1.4). */
public final class TimeText {

  private static final Pattern CLOCK = Pattern.compile("([0-9]{1,6}):([0-5][0-9])");
  private static final Pattern MINUTES = Pattern.compile("[0-9]{1,6}\\.[0-9]{1,6}");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
  private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);

  private TimeText() {}

  /**
   * Whole seconds of {@code M:SS}, of decimal minutes, or of a plain number of seconds. Anything
   * else is unknown, never 0.
   */
  public static OptionalInt seconds(String text) {
    String trimmed = text.strip();
    Matcher clock = CLOCK.matcher(trimmed);
    if (clock.matches()) {
      return OptionalInt.of(
          Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2)));
    }
    if (MINUTES.matcher(trimmed).matches()) {
      return OptionalInt.of(
          new BigDecimal(trimmed)
              .multiply(SECONDS_PER_MINUTE)
              .setScale(0, RoundingMode.HALF_UP)
              .intValueExact());
    }
    return SECONDS.matcher(trimmed).matches()
        ? OptionalInt.of(Integer.parseInt(trimmed))
        : OptionalInt.empty();
  }
}
