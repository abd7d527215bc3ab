package io.slomix.sources.format.stats;

import io.slomix.model.stats.PlayerLine;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The players of a file, told apart (stats-file 2: by guid, and by name where a guid repeats).
 *
 * @param players in file order; of lines with the same guid and clean name only the last one
 * @param duplicateGuid whether a guid repeats; bots share theirs by design and do not count
 *     (stats-file 2.5)
 */
record PlayerRoster(List<PlayerLine> players, boolean duplicateGuid) {

  private static final String BOT_GUID = "OMNIBOT";

  private record Identity(String guid8, String nameClean) {}

  /** Tells the lines of a file apart. */
  static PlayerRoster of(List<PlayerLine> lines) {
    Set<String> guids = new HashSet<>();
    boolean repeats = false;
    boolean duplicateGuid = false;
    for (PlayerLine line : lines) {
      if (!guids.add(line.guid8())) {
        repeats = true;
        duplicateGuid |= !isBot(line.guid8());
      }
    }
    return new PlayerRoster(repeats ? lastOfEach(lines) : lines, duplicateGuid);
  }

  private static List<PlayerLine> lastOfEach(List<PlayerLine> lines) {
    Map<Identity, PlayerLine> last = new LinkedHashMap<>();
    for (PlayerLine line : lines) {
      Identity identity = new Identity(line.guid8(), line.nameClean());
      last.remove(identity); // so that the kept line stands at its own place
      last.put(identity, line);
    }
    return List.copyOf(last.values());
  }

  private static boolean isBot(String guid8) {
    return guid8.regionMatches(true, 0, BOT_GUID, 0, BOT_GUID.length());
  }
}
