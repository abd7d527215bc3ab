package io.slomix.jobs.explain.text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/**
 * What the database holds of a round, to compare an explanation with.
 *
 * @param number its number for people (R25), null when it has none
 * @param present whether the database has the round at all
 * @param players its player rows: column to value, by player key; a null value is unknown
 */
public record StoredRound(
    Integer number, boolean present, Map<String, Map<String, String>> players) {

  /** What {@link #verdict} says when nothing is wrong. */
  static final String AGREED = "the database says the same";

  /** The database has nothing. */
  public static final StoredRound ABSENT = new StoredRound(null, false, Map.of());

  /** Says whether the database agrees with a value. */
  String verdict(String playerKey, String column, String value) {
    Map<String, String> row = players.get(playerKey);
    if (row == null) {
      return "the database has no row of this player";
    }
    String held = row.get(column);
    return same(value, held) ? AGREED : "the DATABASE says " + shown(held);
  }

  /** A value, or the word for an unknown one. */
  static String shown(String value) {
    return value == null ? "unknown" : value;
  }

  private static boolean same(String value, String held) {
    if (value == null || held == null) {
      return Objects.equals(value, held);
    }
    return value.equals(held) || (isNumber(value) && isNumber(held) && compare(value, held) == 0);
  }

  private static int compare(String a, String b) {
    return new BigDecimal(a).compareTo(new BigDecimal(b));
  }

  private static boolean isNumber(String text) {
    return text.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
  }
}
