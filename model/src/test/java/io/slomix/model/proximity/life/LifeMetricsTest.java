package io.slomix.model.proximity.life;

import static io.slomix.model.testing.Fights.life;
import static io.slomix.model.testing.Fights.point;
import static io.slomix.model.testing.Fights.sprinting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** proximity-file 4.5. */
class LifeMetricsTest {

  @Test
  void aSpawnAtZeroIsAValidOne() {
    LifeMetrics metrics = of(life(0, 1500, 500, point(0, 0, 0, "spawn")));
    assertThat(metrics.durationMillis()).isEqualTo(1500);
    assertThat(metrics.timeToFirstMoveMillis()).isEqualTo(500);
  }

  @Test
  void withoutDeathThereIsNoDuration() {
    assertThat(of(life(500, null, null)).durationMillis()).isNull();
  }

  @Test
  void aFirstMoveIsNotKnownForSpawnsBeforeTheClockNorBeforeTheSpawn() {
    assertThat(of(life(-100, 900, 500)).timeToFirstMoveMillis()).isNull();
    assertThat(of(life(500, 900, 400)).timeToFirstMoveMillis()).isNull();
    assertThat(of(life(500, 900, null)).timeToFirstMoveMillis()).isNull();
  }

  @Test
  void segmentsFasterThanAPlayerAreTeleportsAndKeptOutOfOneSum() {
    LifeMetrics metrics =
        of(
            life(
                0,
                9000,
                null,
                point(0, 0, 0, "spawn"),
                point(1000, 2000, 0, "sample"),
                point(2000, 4001, 0, "sample")));
    assertThat(metrics.totalDistance()).isEqualTo(4001);
    assertThat(metrics.plausibleDistance()).isEqualTo(2000);
    assertThat(metrics.teleports()).isEqualTo(1);
  }

  @Test
  void theFirstThreeSecondsCountByTime() {
    LifeMetrics metrics =
        of(
            life(
                1000,
                9000,
                null,
                point(1000, 0, 0, "spawn"),
                point(4000, 300, 0, "sample"),
                point(4001, 400, 0, "sample")));
    assertThat(metrics.postSpawnDistance()).isEqualTo(300);
  }

  @Test
  void theAverageSpeedLeavesStandstillOut() {
    LifeMetrics metrics =
        of(
            life(
                0,
                9,
                null,
                point(0, 0, 0, "spawn"),
                point(1, 0, 80, "sample"),
                point(2, 0, 120, "sample")));
    assertThat(metrics.averageSpeed()).isEqualTo(100);
    assertThat(metrics.peakSpeed()).isEqualTo(120);
    assertThat(of(life(0, 9, null)).averageSpeed()).isZero();
  }

  @Test
  void sprintSharesCountAllPointsOrRegularSamples() {
    Life life =
        life(
            0,
            3000,
            null,
            point(0, 0, 0, "spawn"),
            sprinting(point(1000, 0, 200, "sample")),
            point(2000, 0, 200, "sample"),
            point(3000, 0, 0, "killed"));
    LifeMetrics metrics = LifeMetrics.of(life, true);
    assertThat(metrics.sprintPercent()).isEqualTo(25);
    assertThat(metrics.sprintTimePercent()).isEqualTo(50);
    assertThat(metrics.sprintMillis()).isEqualTo(1000);
    assertThat(metrics.standingMillis()).isEqualTo(2000);
    assertThat(LifeMetrics.of(life, false).sprintPercent()).isNull();
  }

  @Test
  void distancesAreThreeDimensional() {
    PathPoint up = new PathPoint(1000, 3, 0, 4, 100, 1, 3, 0, false, "sample");
    assertThat(of(life(0, 9, null, point(0, 0, 0, "spawn"), up)).totalDistance())
        .isCloseTo(5, within(1e-9));
  }

  private static LifeMetrics of(Life life) {
    return LifeMetrics.of(life, true);
  }
}
