package io.slomix.sources.format.lua.field;

import io.slomix.model.evidence.Reason;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Instants in the texts of fields (lua-round-event 1, 7.3). */
public final class UnixTimes {

  private static final long FIRST_PLAUSIBLE = 1_577_836_800L; // 2020-01-01, as in file names
  private static final long BEHIND_LAST_PLAUSIBLE = 2_082_758_400L; // 2036-01-01
  private static final long SECONDS_PER_DAY = 86_400L;
  private static final long MILLIS_ABOVE = 100_000_000_000L;
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");

  private final Remarks remarks;
  private final long latest;

  /**
   * Reports junk there.
   *
   * @param messageUnix when the message was received, which bounds what is plausible; null when
   *     that is not known
   */
  public UnixTimes(Remarks remarks, Long messageUnix) {
    this.remarks = remarks;
    long bound = BEHIND_LAST_PLAUSIBLE - 1;
    this.latest = messageUnix == null ? bound : Math.min(bound, messageUnix + SECONDS_PER_DAY);
  }

  /**
   * The number in seconds: milliseconds are divided; empty for nothing, 0, and what is no number.
   */
  public OptionalLong seconds(String text) {
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!WHOLE.matcher(text).matches()) {
      remarks.add(Reason.FIELD_DEFAULTED);
      return OptionalLong.empty();
    }
    long value = Long.parseLong(text);
    if (value > MILLIS_ABOVE) {
      remarks.add(Reason.UNIX_MS_SCALED);
      value /= 1000;
    }
    return value == 0 ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /** The instant in epoch seconds; null for nothing, 0, junk, and a time that cannot be. */
  public Long instant(String text) {
    OptionalLong seconds = seconds(text);
    return seconds.isPresent() ? plausible(seconds.getAsLong()) : null;
  }

  private Long plausible(long seconds) {
    if (seconds > FIRST_PLAUSIBLE && seconds <= latest) {
      return seconds;
    }
    remarks.add(Reason.IMPLAUSIBLE_UNIX);
    return null;
  }
}
