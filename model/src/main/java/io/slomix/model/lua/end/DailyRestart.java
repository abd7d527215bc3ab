package io.slomix.model.lua.end;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * When the servers of the community restart every day, by their own clocks (lua-round-event 2.2,
 * R14): a round that is aborted then was ended by the restart.
 *
 * @param at null for never
 */
public record DailyRestart(LocalTime at) implements Serializable {

  /** Servers that do not restart by themselves. */
  public static final DailyRestart NEVER = new DailyRestart(null);

  /** When the servers of the community do. */
  public static final DailyRestart DEFAULT = new DailyRestart(LocalTime.of(20, 0));

  private static final String NEVER_TEXT = "never";
  private static final Duration MARGIN = Duration.ofSeconds(60);
  private static final Duration DAY = Duration.ofDays(1);

  /**
   * Reads {@code HH:MM} or {@code never}.
   *
   * @throws IllegalArgumentException with a sentence for people
   */
  public static DailyRestart parse(String text) {
    if (text.equals(NEVER_TEXT)) {
      return NEVER;
    }
    try {
      return new DailyRestart(LocalTime.parse(text));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'%s' is no time of day such as 20:00, nor 'never'".formatted(text), e);
    }
  }

  /** The text that {@link #parse} reads. */
  public String text() {
    return at == null ? NEVER_TEXT : at.toString();
  }

  /** Whether a clock shows the restart, or at most a minute more or less. */
  boolean isNear(LocalTime clock) {
    if (at == null) {
      return false;
    }
    Duration apart = Duration.between(clock, at).abs();
    // The restart may be at midnight, and the clock just before it.
    return apart.compareTo(MARGIN) <= 0 || DAY.minus(apart).compareTo(MARGIN) <= 0;
  }
}
