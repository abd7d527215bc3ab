package io.slomix.model.endstats.rule;

import io.slomix.model.endstats.Award.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number in the text of an award (consumers 2.2).
 *
 * @param number the one that the text begins with, or before the {@code x} of a ratio; null for
 *     none
 * @param unit what it counts
 */
record AwardValue(BigDecimal number, Unit unit) {

  private static final String NUMBER = "(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?)";
  private static final Pattern LEADING = Pattern.compile("^" + NUMBER + "(?![0-9.])");
  private static final Pattern RATIO = Pattern.compile(": ?" + NUMBER + "x$");

  /** Reads a value; a number without a unit counts what the award counts. */
  static AwardValue of(String text, Optional<KnownAward> award) {
    Matcher ratio = RATIO.matcher(text);
    if (ratio.find()) {
      return new AwardValue(new BigDecimal(ratio.group(1)), Unit.RATIO);
    }
    Matcher leading = LEADING.matcher(text);
    if (!leading.find()) {
      return new AwardValue(null, Unit.NONE);
    }
    BigDecimal number = new BigDecimal(leading.group(1));
    return new AwardValue(number, unit(text.substring(leading.end()).strip(), number, award));
  }

  private static Unit unit(String rest, BigDecimal number, Optional<KnownAward> award) {
    if (rest.isEmpty()) {
      return award.map(KnownAward::unit).orElse(number.scale() > 0 ? Unit.RATIO : Unit.COUNT);
    }
    if (rest.startsWith("percent")) {
      return Unit.PERCENT;
    }
    if (rest.startsWith("seconds")) {
      return Unit.SECONDS;
    }
    if (rest.startsWith("min")) {
      return Unit.MINUTES;
    }
    // "3 kills in 1.23s" and everything unknown is no sum of anything.
    return rest.equals("m") ? Unit.METRES : Unit.NONE;
  }
}
