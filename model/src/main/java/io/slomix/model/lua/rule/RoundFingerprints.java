package io.slomix.model.lua.rule;

import io.slomix.model.evidence.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The older names of one piece of evidence: stored and shown, never a key (lua-round-event 11.1,
 * 11.2; R1).
 *
 * @param start {@code map|label|start}, null without a start
 * @param end {@code map|label|end}, null without an end
 * @param clock {@code map|label|YYYY-MM-DD|HHMMSS}, null without a local clock
 * @param used the first of them that is there, null when none is
 */
public record RoundFingerprints(String start, String end, String clock, Level used) {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd|HHmmss");
  private static final int HEX_DIGITS = 16;
  private static final int MOST_LABEL = 2;

  /** Which of the three names is compared, best first. */
  public enum Level {
    START,
    END,
    CLOCK;

    /** The word of tables and exports. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What comparing two pieces of evidence by these names gave. */
  public enum Match {
    SAME,
    DIFFERENT,
    /** They have no name in common. */
    INCOMPARABLE
  }

  /**
   * Names a piece of evidence.
   *
   * @param map as written or normalised
   * @param label the number that it claims
   * @param startUnix epoch seconds; null or not positive for none
   * @param endUnix epoch seconds; null or not positive for none
   * @param clock local time of the server, null for none
   */
  public static RoundFingerprints of(
      String map, int label, Long startUnix, Long endUnix, LocalDateTime clock) {
    String prefix = MapNames.normalised(map) + "|" + label + "|";
    String start = isKnown(startUnix) ? prefix + startUnix : null;
    String end = isKnown(endUnix) ? prefix + endUnix : null;
    String local = clock != null ? prefix + CLOCK.format(clock) : null;
    Level used =
        start != null ? Level.START : end != null ? Level.END : local != null ? Level.CLOCK : null;
    return new RoundFingerprints(start, end, local, used);
  }

  /** Compares by the best name that both have, and by that one alone. */
  public Match compare(RoundFingerprints other) {
    if (start != null && other.start != null) {
      return start.equals(other.start) ? Match.SAME : Match.DIFFERENT;
    }
    if (end != null && other.end != null) {
      return end.equals(other.end) ? Match.SAME : Match.DIFFERENT;
    }
    if (clock != null && other.clock != null) {
      return clock.equals(other.clock) ? Match.SAME : Match.DIFFERENT;
    }
    return Match.INCOMPARABLE;
  }

  /** The original's canonical id: 16 hex digits over start, map and label; empty without those. */
  public static Optional<String> canonicalId(String map, int label, Long startUnix) {
    String normalised = MapNames.normalised(map);
    if (!isKnown(startUnix) || label < 0 || label > MOST_LABEL || normalised.isEmpty()) {
      return Optional.empty();
    }
    byte[] text = (startUnix + ":" + normalised + ":" + label).getBytes(StandardCharsets.UTF_8);
    return Optional.of(Sha256.hex(text).substring(0, HEX_DIGITS));
  }

  private static boolean isKnown(Long unix) {
    return unix != null && unix > 0;
  }
}
