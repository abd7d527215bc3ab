package io.slomix.sources.sample.format;

import java.util.Locale;

/**
 * The first line of a stats file (stats-file 1.4).
 *
 * @param label the round number as the writer thinks it is
 * @param winner side, 1 also for an unfinished round
 * @param limitSeconds f7
 * @param nextLimitSeconds f8: not a duration
 * @param playTimeMs f9, negative on the shutdown path; left out by older writers
 */
public record StatsHeader(
    String serverName,
    String map,
    String config,
    int label,
    int defender,
    int winner,
    long limitSeconds,
    long nextLimitSeconds,
    long playTimeMs) {

  String line(StatsLayout layout) {
    String line =
        String.join(
            "\\",
            serverName,
            map,
            config,
            Integer.toString(label),
            Integer.toString(defender),
            Integer.toString(winner),
            clock(limitSeconds),
            clock(nextLimitSeconds));
    return layout.headerFields() == 9 ? line + "\\" + playTimeMs : line;
  }

  /** Minutes may have more than two digits. */
  private static String clock(long seconds) {
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }
}
