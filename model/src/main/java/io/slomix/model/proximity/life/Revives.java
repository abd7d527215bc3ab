package io.slomix.model.proximity.life;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who was revived when. A revive does not resume a path, so a revived player lives on unseen
 * (proximity-file trap 10).
 */
public final class Revives {

  private final Map<String, TreeSet<Integer>> byGuid = new TreeMap<>();

  /** One revive. */
  public record Revive(String guid, int atMillis) {}

  /** The revives of a capture. */
  public Revives(List<Revive> revives) {
    revives.forEach(r -> byGuid.computeIfAbsent(r.guid(), g -> new TreeSet<>()).add(r.atMillis()));
  }

  /** Whether a player is alive at a moment without a path, because he was revived. */
  public boolean lost(String guid, String team, int millis, Lives lives) {
    TreeSet<Integer> revives = byGuid.get(guid);
    Integer last = revives == null ? null : revives.floor(millis);
    if (last == null || lives.at(guid, millis).isPresent()) {
      return false;
    }
    // His last life before the revive says which side he is on, and that none began since.
    return lives
        .lastBefore(guid, millis)
        .filter(life -> life.team().equals(team))
        .filter(life -> life.spawnMillis() <= last)
        .filter(life -> life.deathMillis() == null || life.deathMillis() <= last)
        .isPresent();
  }
}
