package io.slomix.model.player;

import io.slomix.model.stats.PlayerLine;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Identifies the players of a file: by guid, bots and shared guids also by name (stats-file 2,
 * 2.5).
 */
public final class PlayerKeys {

  private PlayerKeys() {}

  /** The lines by player key, in code-unit order of the keys. */
  public static SortedMap<String, PlayerLine> byKey(List<PlayerLine> lines, BotRule bots) {
    Set<String> seen = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (PlayerLine line : lines) {
      if (!seen.add(line.guid8())) {
        shared.add(line.guid8());
      }
    }
    SortedMap<String, PlayerLine> byKey = new TreeMap<>();
    for (PlayerLine line : lines) {
      boolean byName = shared.contains(line.guid8()) || bots.isBot(line);
      byKey.put(byName ? withName(line) : line.guid8(), line);
    }
    return Collections.unmodifiableSortedMap(byKey);
  }

  /** The key of a player whose guid does not tell him apart. */
  public static String withName(PlayerLine line) {
    return line.guid8() + "/" + line.nameClean();
  }
}
