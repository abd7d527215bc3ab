package io.slomix.model.metrics;

import io.slomix.model.differential.RoundCounters;
import io.slomix.model.stats.SaturatedInt;
import io.slomix.model.stats.TabField;
import java.math.BigDecimal;
import java.util.OptionalInt;

/**
 * How long a player played, was dead and was alive in one round (stats-file 7, 7.4). Null where the
 * writer has no such field.
 *
 * @param playedTenths tenths of a minute on a team
 * @param playedSeconds the same in seconds
 * @param deadSeconds whole seconds, within 0 and {@code playedSeconds}
 * @param alivePercent one decimal, 0..100; null when nothing was played
 */
public record PlayTimes(
    Integer playedTenths, Integer playedSeconds, Integer deadSeconds, BigDecimal alivePercent) {

  private static final int SECONDS_PER_TENTH_MINUTE = 6;
  private static final int PERMILLE = 1000;

  /** Beyond every possible time: what is derived is clamped there, and no product overflows. */
  private static final long MOST_ALIVE = 1_000_000_000_000_000L;

  private static final PlayTimes UNKNOWN = new PlayTimes(null, null, null, null);

  /** Reads the times of a round's counters. */
  public static PlayTimes of(RoundCounters counters) {
    OptionalInt tenths = counters.field(TabField.TIME_PLAYED_MINUTES);
    if (tenths.isEmpty()) {
      return UNKNOWN;
    }
    int seconds = secondsOf(tenths.getAsInt());
    Long alive = counters.aliveTenthsPermille();
    if (alive == null) {
      return new PlayTimes(tenths.getAsInt(), seconds, null, null);
    }
    long bounded = Math.max(-MOST_ALIVE, Math.min(MOST_ALIVE, alive));
    long deadTimesThousand = (long) seconds * PERMILLE - bounded * SECONDS_PER_TENTH_MINUTE;
    long dead = Math.max(0, Math.min(seconds, Ratio.halfUp(deadTimesThousand, PERMILLE)));
    return new PlayTimes(
        tenths.getAsInt(), seconds, (int) dead, percent(bounded, tenths.getAsInt()));
  }

  /** Whole seconds of tenths of a minute; hostile numbers stop at the largest int. */
  public static int secondsOf(int tenthsOfMinute) {
    return SaturatedInt.of((long) tenthsOfMinute * SECONDS_PER_TENTH_MINUTE);
  }

  private static BigDecimal percent(long aliveTenthsPermille, int tenths) {
    if (tenths <= 0) {
      return null;
    }
    // alive / tenths is permille: one decimal of percent.
    long permille = Ratio.halfUp(aliveTenthsPermille, tenths);
    return BigDecimal.valueOf(Math.max(0, Math.min(PERMILLE, permille)), 1);
  }
}
