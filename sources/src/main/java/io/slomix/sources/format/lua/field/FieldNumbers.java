package io.slomix.sources.format.lua.field;

import io.slomix.model.evidence.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in the texts of fields; junk costs its own field and is remarked on (7). */
public final class FieldNumbers {

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,7}(?:\\.[0-9]{1,18})?");
  private static final Pattern PAUSES =
      Pattern.compile("^([0-9]{1,9})(?=[\\s(]|$)(?:\\s*\\(([0-9]{1,9})\\s*sec\\))?");
  private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);

  private final Remarks remarks;

  /** Reports junk there. */
  public FieldNumbers(Remarks remarks) {
    this.remarks = remarks;
  }

  /** Pauses as the message counts them. */
  public record Pauses(int count, int seconds) {}

  /** A count; 0 when the text is empty or no count. */
  public int count(String text) {
    return text.isEmpty() ? 0 : firstWhole(text).orElse(0);
  }

  /** Seconds, {@code 315 sec}; empty when the text is empty or holds none. */
  public Optional<Integer> seconds(String text) {
    return text.isEmpty() ? Optional.empty() : firstWhole(text);
  }

  /** Seconds of a limit in decimal minutes, {@code 5.25 min}; empty for 0, nothing and junk. */
  public Optional<Integer> limitSeconds(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String minutes = firstToken(text);
    if (!DECIMAL.matcher(minutes).matches()) {
      remarks.add(Reason.FIELD_DEFAULTED);
      return Optional.empty();
    }
    BigDecimal seconds = new BigDecimal(minutes).multiply(SECONDS_PER_MINUTE);
    return Optional.of(seconds.setScale(0, RoundingMode.HALF_UP).intValueExact())
        .filter(limit -> limit > 0);
  }

  /** Number and length of pauses, {@code 2 (120 sec)}; zeros for nothing and junk. */
  public Pauses pauses(String text) {
    Matcher found = PAUSES.matcher(text);
    if (!found.find()) {
      remarks.addIf(!text.isEmpty(), Reason.FIELD_DEFAULTED);
      return new Pauses(0, 0);
    }
    String seconds = found.group(2);
    return new Pauses(
        Integer.parseInt(found.group(1)), seconds == null ? 0 : Integer.parseInt(seconds));
  }

  /** A side of a surrender, 0 to 2; 0 for nothing and junk. */
  public int side(String text) {
    int side = count(text);
    if (side > 2) {
      remarks.add(Reason.FIELD_DEFAULTED);
      return 0;
    }
    return side;
  }

  private Optional<Integer> firstWhole(String text) {
    String token = firstToken(text);
    if (WHOLE.matcher(token).matches()) {
      return Optional.of(Integer.parseInt(token));
    }
    remarks.add(Reason.FIELD_DEFAULTED);
    return Optional.empty();
  }

  private static String firstToken(String text) {
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }
}
