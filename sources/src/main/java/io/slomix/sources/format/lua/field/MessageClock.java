package io.slomix.sources.format.lua.field;

import io.slomix.model.evidence.Reason;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Holds the end of a round against the time of its message (lua-round-event 19.2).
 *
 * @param messageUnix when it was posted, epoch seconds; null when that is not known
 */
public record MessageClock(Long messageUnix) {

  private static final long CLOCKS_APART_SECONDS = 120;
  private static final long OLDEST_SECONDS = 30L * 86_400;
  private static final long SCRIPT_IS_YOUNGER = 1_577_836_800L; // 2020-01-01

  /** Why a message with that end is not believed; empty when it is, or nothing can be said. */
  public Optional<Reason> disbelief(OptionalLong endUnix) {
    if (messageUnix == null || endUnix.isEmpty()) {
      return Optional.empty();
    }
    long end = endUnix.getAsLong();
    if (end > messageUnix + CLOCKS_APART_SECONDS) {
      return Optional.of(Reason.FUTURE_TIMESTAMP);
    }
    // An end before the script existed comes from a wrong clock, not from a forger.
    return end > SCRIPT_IS_YOUNGER && end < messageUnix - OLDEST_SECONDS
        ? Optional.of(Reason.STALE_UNSOLICITED)
        : Optional.empty();
  }
}
