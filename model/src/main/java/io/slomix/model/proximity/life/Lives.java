package io.slomix.model.proximity.life;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds who lived when and where: the lives of a capture by player (proximity-file 4.6, 4.7).
 *
 * <p>Where lives of one player overlap, the one that began last counts (6).
 */
public final class Lives {

  /** How far the nearest point of a path may lie away in time. */
  public static final int POSITION_TOLERANCE_MILLIS = 1_500;

  private static final Comparator<Life> BY_SPAWN = Comparator.comparingInt(Life::spawnMillis);

  private final Map<String, List<Life>> byGuid = new TreeMap<>();

  /** The lives of a capture. */
  public Lives(List<Life> lives) {
    lives.forEach(life -> byGuid.computeIfAbsent(life.guid(), g -> new ArrayList<>()).add(life));
    byGuid.values().forEach(of -> of.sort(BY_SPAWN));
  }

  /** All players that have a life, sorted. */
  public Iterable<String> guids() {
    return byGuid.keySet();
  }

  /** The life of a player at a moment: of several the one that began last. */
  public Optional<Life> at(String guid, int millis) {
    List<Life> lives = byGuid.getOrDefault(guid, List.of());
    for (int i = lives.size() - 1; i >= 0; i--) {
      if (lives.get(i).covers(millis)) {
        return Optional.of(lives.get(i));
      }
    }
    return Optional.empty();
  }

  /** The life of a player that began last before a moment. */
  public Optional<Life> lastBefore(String guid, int millis) {
    List<Life> lives = byGuid.getOrDefault(guid, List.of());
    return lives.stream().filter(life -> life.spawnMillis() <= millis).reduce((a, b) -> b);
  }

  /** Pairs of neighbouring lives of one player that overlap in time. */
  public int overlaps() {
    int overlaps = 0;
    for (List<Life> lives : byGuid.values()) {
      for (int i = 1; i < lives.size(); i++) {
        Integer end = lives.get(i - 1).deathMillis();
        overlaps += end == null || end > lives.get(i).spawnMillis() ? 1 : 0;
      }
    }
    return overlaps;
  }

  /** The point of a life that is nearest in time; empty beyond the tolerance. */
  public static Optional<PathPoint> near(Life life, int millis) {
    List<PathPoint> path = life.path();
    if (path.isEmpty()) {
      return Optional.empty();
    }
    int low = 0;
    int high = path.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (path.get(middle).atMillis() < millis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    // Of two equally near points the earlier one: the order of the file decides.
    PathPoint found = path.get(low);
    if (low > 0 && away(path.get(low - 1), millis) <= away(found, millis)) {
      found = path.get(low - 1);
    }
    return away(found, millis) <= POSITION_TOLERANCE_MILLIS ? Optional.of(found) : Optional.empty();
  }

  private static int away(PathPoint point, int millis) {
    return Math.abs(point.atMillis() - millis);
  }
}
