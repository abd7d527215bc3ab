package io.slomix.model.proximity.life;

/**
 * Where a player was at a moment of a life (proximity-file 1.6, section 2).
 *
 * @param atMillis on the round clock
 * @param x world units, as {@code y}; {@code z} is up
 * @param health hit points
 * @param speed horizontal world units per second
 * @param weapon number of the weapon in hand
 * @param stance 0 standing, 1 crouching, 2 just respawned (trap 12)
 * @param sprint whether the sprint flag was set
 * @param event {@code spawn}, {@code sample}, or how the life ended
 */
public record PathPoint(
    int atMillis,
    double x,
    double y,
    double z,
    int health,
    double speed,
    int weapon,
    int stance,
    boolean sprint,
    String event) {

  private static final String SAMPLE = "sample";

  /** Whether it is a regular sample, neither the spawn nor the end. */
  public boolean isSample() {
    return event.equals(SAMPLE);
  }

  /** Distance in three dimensions. */
  public double distanceTo(PathPoint other) {
    double dx = other.x - x;
    double dy = other.y - y;
    double dz = other.z - z;
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }
}
