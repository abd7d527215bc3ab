package io.slomix.model.proximity.life;

import java.util.List;

/**
 * What the path of a life says (proximity-file 4.5). The numbers of the original are kept; where it
 * is wrong, the required ones stand beside them.
 *
 * @param durationMillis from spawn to end; null without an end
 * @param timeToFirstMoveMillis from spawn to the first move; null without one or before 0
 * @param totalDistance along all points, world units
 * @param plausibleDistance the same without segments faster than a player can be
 * @param teleports number of those segments
 * @param averageSpeed mean of all speeds above 0; 0 when there is none
 * @param peakSpeed highest speed
 * @param sprintPercent share of sprinting points in all points, the original's number; null when
 *     the writer did not capture it
 * @param sprintTimePercent share of sprinting samples in regular samples; null without any
 * @param standingMillis time of samples in that stance, as the two below
 * @param sprintMillis time of sprinting samples
 * @param postSpawnDistance along the points of the first three seconds
 */
public record LifeMetrics(
    Integer durationMillis,
    Integer timeToFirstMoveMillis,
    double totalDistance,
    double plausibleDistance,
    int teleports,
    double averageSpeed,
    double peakSpeed,
    Double sprintPercent,
    Double sprintTimePercent,
    long standingMillis,
    long crouchingMillis,
    long respawnedMillis,
    long sprintMillis,
    double postSpawnDistance) {

  static final double FASTEST_UNITS_PER_SECOND = 2_000;
  static final int POST_SPAWN_MILLIS = 3_000;

  private static final double MILLIS_PER_SECOND = 1_000;
  private static final double PERCENT = 100;
  private static final int CROUCHING = 1;

  /**
   * The metrics of a life.
   *
   * @param sprintCaptured whether the writer of the capture knew of sprinting at all (trap 14)
   */
  public static LifeMetrics of(Life life, boolean sprintCaptured) {
    List<PathPoint> path = life.path();
    Distances distances = Distances.of(life);
    double speeds = 0;
    int moving = 0;
    double peak = 0;
    int sprinting = 0;
    int samples = 0;
    int sprintingSamples = 0;
    long[] stanceMillis = new long[CROUCHING + 2];
    long sprintMillis = 0;
    for (int i = 0; i < path.size(); i++) {
      PathPoint point = path.get(i);
      peak = Math.max(peak, point.speed());
      if (point.speed() > 0) {
        speeds += point.speed();
        moving++;
      }
      sprinting += point.sprint() ? 1 : 0;
      if (point.isSample()) {
        samples++;
        sprintingSamples += point.sprint() ? 1 : 0;
        int millis = i == 0 ? 0 : Math.max(0, point.atMillis() - path.get(i - 1).atMillis());
        stanceMillis[Math.max(0, Math.min(point.stance(), CROUCHING + 1))] += millis;
        sprintMillis += point.sprint() ? millis : 0;
      }
    }
    return new LifeMetrics(
        life.deathMillis() == null ? null : (Integer) (life.deathMillis() - life.spawnMillis()),
        timeToFirstMove(life),
        distances.total,
        distances.plausible,
        distances.teleports,
        moving == 0 ? 0 : speeds / moving,
        peak,
        sprintCaptured ? (Double) share(sprinting, path.size()) : null,
        sprintCaptured && samples > 0 ? (Double) share(sprintingSamples, samples) : null,
        stanceMillis[0],
        stanceMillis[CROUCHING],
        stanceMillis[CROUCHING + 1],
        sprintMillis,
        distances.postSpawn);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : PERCENT * part / whole;
  }

  private static Integer timeToFirstMove(Life life) {
    if (life.firstMoveMillis() == null || life.spawnMillis() < 0) {
      return null;
    }
    int millis = life.firstMoveMillis() - life.spawnMillis();
    return millis < 0 ? null : (Integer) millis;
  }

  /** Sums over the segments of a path. */
  private static final class Distances {

    private double total;
    private double plausible;
    private double postSpawn;
    private int teleports;

    static Distances of(Life life) {
      Distances sums = new Distances();
      for (int i = 1; i < life.path().size(); i++) {
        sums.add(life.path().get(i - 1), life.path().get(i), life.spawnMillis());
      }
      return sums;
    }

    private void add(PathPoint from, PathPoint to, int spawnMillis) {
      double distance = from.distanceTo(to);
      double seconds = (to.atMillis() - from.atMillis()) / MILLIS_PER_SECOND;
      total += distance;
      if (distance > FASTEST_UNITS_PER_SECOND * Math.max(0, seconds) && distance > 0) {
        teleports++;
      } else {
        plausible += distance;
      }
      if (to.atMillis() - spawnMillis <= POST_SPAWN_MILLIS) {
        postSpawn += distance;
      }
    }
  }
}
