package io.slomix.model.proximity.support;

import io.slomix.model.proximity.fight.Attacker;
import io.slomix.model.proximity.fight.Engagement;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** When each player was in combat, as target or attacker (proximity-file 4.6). */
public final class CombatTimes {

  /** How long combat lasts after the last hit. */
  public static final int TAIL_MILLIS = 1_500;

  /** By player: start to end of stretches that do not overlap. */
  private final Map<String, NavigableMap<Integer, Integer>> byGuid = new TreeMap<>();

  /** The combat of a capture. */
  public CombatTimes(List<Engagement> engagements) {
    for (Engagement engagement : engagements) {
      add(engagement.targetGuid(), engagement.startMillis(), engagement.endMillis());
      for (Attacker attacker : engagement.attackers()) {
        add(attacker.guid(), attacker.firstHitMillis(), attacker.lastHitMillis());
      }
    }
  }

  /** Whether a player is in combat at a moment. */
  public boolean inCombat(String guid, int millis) {
    NavigableMap<Integer, Integer> stretches = byGuid.get(guid);
    Map.Entry<Integer, Integer> last = stretches == null ? null : stretches.floorEntry(millis);
    return last != null && last.getValue() >= millis;
  }

  private void add(String guid, int start, int lastHit) {
    NavigableMap<Integer, Integer> stretches = byGuid.computeIfAbsent(guid, g -> new TreeMap<>());
    int from = start;
    int to = lastHit + TAIL_MILLIS;
    Map.Entry<Integer, Integer> touching = stretches.floorEntry(to);
    while (touching != null && touching.getValue() >= from) {
      from = Math.min(from, touching.getKey());
      to = Math.max(to, touching.getValue());
      stretches.remove(touching.getKey());
      touching = stretches.floorEntry(to);
    }
    stretches.put(from, to);
  }
}
