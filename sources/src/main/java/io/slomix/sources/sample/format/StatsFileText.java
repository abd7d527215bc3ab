package io.slomix.sources.sample.format;

import static java.util.stream.Collectors.counting;

import io.slomix.sources.sample.counters.WeaponCounts;
import io.slomix.sources.sample.match.PlayerLineState;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes a stats file: header, then one line per player, each ended by a line feed (stats-file 1.3,
 * 2).
 */
public final class StatsFileText {
  private final StatsLayout layout;

  /** A writer of one generation. */
  public StatsFileText(StatsLayout layout) {
    this.layout = layout;
  }

  /**
   * The text of a file.
   *
   * @param lines in the order in which they are written; the game's order is arbitrary
   */
  public String text(StatsHeader header, List<PlayerLineState> lines) {
    StringBuilder text = new StringBuilder(header.line(layout)).append('\n');
    for (PlayerLineState line : lines) {
      appendPlayer(text, line);
    }
    return text.toString();
  }

  /** What f8 says at the end of a round that was not aborted (stats-file 6.3). */
  public long nextLimitSeconds(int number, boolean held, long limitSeconds, long durationMs) {
    if (!held) {
      return durationMs / 1000;
    }
    return number == 2 && layout.blanksLimitOfHeldRoundTwo() ? 0 : limitSeconds;
  }

  /**
   * What f8 says on the shutdown path: the most common alive percentage, times 60, to the nearest
   * 5, less the limit (stats-file 6.3). Of equally common ones the largest.
   */
  public static long nextLimitSecondsWhenAborted(List<PlayerLineState> lines, long limitSeconds) {
    Map<Long, Long> frequency =
        lines.stream()
            .collect(Collectors.groupingBy(TabFields::aliveTenths, TreeMap::new, counting()));
    long mostCommon = Collections.max(frequency.values());
    long aliveTenths =
        frequency.keySet().stream()
            .filter(tenths -> frequency.get(tenths) == mostCommon)
            .mapToLong(Long::longValue)
            .max()
            .orElseThrow();
    return 5 * Math.round(aliveTenths * 6 / 5.0) - limitSeconds;
  }

  /** The name of a file: stamp, map and label. */
  public static String fileName(String stamp, String map, int label) {
    return String.format(Locale.ROOT, "%s-%s-round-%d.txt", stamp, map, label);
  }

  private void appendPlayer(StringBuilder text, PlayerLineState line) {
    text.append(line.person().guid8()).append('\\').append(line.person().name()).append('\\');
    text.append(line.rounds()).append('\\').append(line.team()).append('\\');
    appendWeapons(text, line.onFile().weapons());
    for (String field : TabFields.of(layout, line)) {
      text.append('\t').append(field);
    }
    text.append('\n');
  }

  /** Mask, then five numbers for every bit; the block ends with a blank. */
  private static void appendWeapons(StringBuilder text, List<WeaponCounts> weapons) {
    long mask = 0;
    StringBuilder numbers = new StringBuilder();
    for (int bit = 0; bit < weapons.size(); bit++) {
      WeaponCounts counts = weapons.get(bit);
      if (!counts.isBlank()) {
        mask |= 1L << bit;
        numbers.append(counts.hits()).append(' ').append(counts.shots()).append(' ');
        numbers.append(counts.kills()).append(' ').append(counts.deaths()).append(' ');
        numbers.append(counts.headshots()).append(' ');
      }
    }
    text.append(mask).append(' ').append(numbers);
  }
}
