package io.slomix.sinks.discord.post.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as the posts write them (consumers 0.6, 1.4); rounded half up (R19). */
public final class Numbers {

  private static final int MINUTE = 60;
  private static final int THOUSAND = 1_000;

  private Numbers() {}

  /** {@code m:ss}; minutes have no bound. */
  public static String time(long seconds) {
    long shown = Math.max(0, seconds);
    return "%d:%02d".formatted(shown / MINUTE, shown % MINUTE);
  }

  /** {@code m:ss} of whole seconds. */
  public static String time(BigDecimal seconds) {
    return time(seconds == null ? 0 : seconds.longValue());
  }

  /** A quotient with so many decimals; 0 where there is nothing to divide by. */
  public static String ratio(long dividend, long divisor, int decimals) {
    return quotient(dividend, divisor, decimals).toPlainString();
  }

  static BigDecimal quotient(long dividend, long divisor, int decimals) {
    return divisor == 0
        ? BigDecimal.ZERO.setScale(decimals)
        : BigDecimal.valueOf(dividend)
            .divide(BigDecimal.valueOf(divisor), decimals, RoundingMode.HALF_UP);
  }

  /** K/D: kills where nobody died. */
  public static String killRatio(long kills, long deaths) {
    return ratio(kills, deaths == 0 ? 1 : deaths, 2);
  }

  /** {@code x.xK} from a thousand on. */
  public static String thousands(long value) {
    return value < THOUSAND ? Long.toString(value) : ratio(value, THOUSAND, 1) + "K";
  }

  /** With separators. */
  public static String grouped(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** Share in whole percent. */
  public static String percent(long part, long whole) {
    return ratio(100 * part, whole, 0);
  }
}
