package io.slomix.model.correlate;

import io.slomix.model.lua.end.DailyRestart;
import io.slomix.model.match.PairingWalk;
import io.slomix.model.player.BotRule;
import java.io.Serializable;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The configurable part of the rules; a change makes other rows of the same evidence.
 *
 * @param pairingWindow how long after its end a round 1 may be continued (stats-file 4.2, M3)
 * @param excludedMaps maps that never count, lower case (stats-file 6.5)
 * @param bots who is a bot (stats-file 2.5)
 * @param dailyRestart when the servers restart every day (R14)
 */
public record StatsRules(
    Duration pairingWindow, Set<String> excludedMaps, BotRule bots, DailyRestart dailyRestart)
    implements Serializable {

  /** What the community plays by. */
  public static final StatsRules DEFAULT =
      new StatsRules(
          PairingWalk.DEFAULT_WINDOW, Set.of("mp_sillyctf"), BotRule.DEFAULT, DailyRestart.DEFAULT);

  /**
   * Lower-cases the maps and sorts them.
   *
   * @throws IllegalArgumentException when no pair would fit into the window, or a pair would reach
   *     over the border of an evening
   */
  public StatsRules {
    if (pairingWindow.toSeconds() < 1 || pairingWindow.compareTo(Evenings.LONGEST_GAP) > 0) {
      throw new IllegalArgumentException(
          "a pairing window of "
              + pairingWindow
              + " is not within 1 s and "
              + Evenings.LONGEST_GAP);
    }
    TreeSet<String> lower = new TreeSet<>();
    excludedMaps.forEach(map -> lower.add(map.toLowerCase(Locale.ROOT)));
    excludedMaps = Collections.unmodifiableSortedSet(lower);
  }

  /** The same rules where servers restart at another time. */
  public StatsRules withDailyRestart(DailyRestart restart) {
    return new StatsRules(pairingWindow, excludedMaps, bots, restart);
  }

  /** Whether a map never counts. */
  public boolean excludes(String map) {
    return excludedMaps.contains(map.toLowerCase(Locale.ROOT));
  }

  /** Names the rules for the identity of a checkpoint; equal rules give equal text. */
  public String identity() {
    return pairingWindow
        + "|"
        + excludedMaps
        + "|"
        + bots.name().pattern()
        + "|"
        + dailyRestart.text();
  }
}
