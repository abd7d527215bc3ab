package io.slomix.model.proximity.life;

import java.util.List;

/**
 * A player from a spawn to a death or the end of the round (proximity-file 1.6, section 2).
 *
 * @param guid of the player, {@code NAME:...} when the engine had none
 * @param name as the engine has it
 * @param team at spawn
 * @param playerClass at spawn
 * @param spawnMillis on the round clock; 0 and below are possible
 * @param deathMillis end of the life, survivors included; null when none was recorded
 * @param firstMoveMillis first sample that moves, or null
 * @param deathType how it ended, lower case; {@code unknown} where old writers do not say
 * @param declaredSamples how many points the writer counted
 * @param path its points in the order of the file
 */
public record Life(
    String guid,
    String name,
    String team,
    String playerClass,
    int spawnMillis,
    Integer deathMillis,
    Integer firstMoveMillis,
    String deathType,
    int declaredSamples,
    List<PathPoint> path) {

  public Life {
    path = List.copyOf(path);
  }

  /** Whether the player lives at that moment. */
  public boolean covers(int millis) {
    return spawnMillis <= millis && (deathMillis == null || deathMillis >= millis);
  }

  /** Whether points are missing that the writer counted. */
  public boolean isPathIncomplete() {
    return path.size() != declaredSamples;
  }
}
