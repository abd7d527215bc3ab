package io.slomix.model.player;

import io.slomix.model.stats.PlayerLine;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Identifies the players of a file: by guid, bots and shared guids also by name (stats-file 2,
 * 2.5).
 *
 * <p>Two players never have one key: only a key with a name has a {@code /} behind the guid, since
 * a {@code /} of the guid itself, which no client has, is written as in a URL.
 */
public final class PlayerKeys {

  private PlayerKeys() {}

  /** The guids that several lines share. */
  public static SortedSet<String> sharedGuids(List<PlayerLine> lines) {
    Set<String> seen = new HashSet<>();
    SortedSet<String> shared = new TreeSet<>();
    for (PlayerLine line : lines) {
      if (!seen.add(line.guid8())) {
        shared.add(line.guid8());
      }
    }
    return shared;
  }

  /**
   * The lines by player key, in code-unit order of the keys.
   *
   * @param sharedGuids guids that do not tell players apart
   */
  public static SortedMap<String, PlayerLine> byKey(
      List<PlayerLine> lines, Collection<String> sharedGuids, BotRule bots) {
    Set<String> shared = Set.copyOf(sharedGuids);
    SortedMap<String, PlayerLine> byKey = new TreeMap<>();
    for (PlayerLine line : lines) {
      boolean byName = shared.contains(line.guid8()) || bots.isBot(line);
      byKey.put(byName ? withName(line) : withoutName(line), line);
    }
    return Collections.unmodifiableSortedMap(byKey);
  }

  /** The key of a player whose guid does not tell him apart. */
  public static String withName(PlayerLine line) {
    return withoutName(line) + "/" + line.nameClean();
  }

  /** The key of a player whose guid is his own. */
  public static String withoutName(PlayerLine line) {
    return line.guid8().replace("%", "%25").replace("/", "%2F");
  }
}
