package io.slomix.model.proximity.support;

import io.slomix.model.proximity.life.Life;
import io.slomix.model.proximity.life.Lives;
import io.slomix.model.proximity.life.PathPoint;
import java.util.List;

/**
 * How often players had a fighting mate beside them (proximity-file 4.6).
 *
 * @param supported points of paths near a mate in combat
 * @param total points of all paths
 */
public record SupportUptime(int supported, int total) {

  /** How near the mate must be, world units in the plane. */
  public static final double DISTANCE = 600;

  private static final double PERCENT = 100;

  /** The uptime over a capture, both sides. */
  public static SupportUptime of(List<Life> all, Lives lives, CombatTimes combat) {
    int supported = 0;
    int total = 0;
    for (Life life : all) {
      for (PathPoint point : life.path()) {
        total++;
        supported += isSupported(life, point, lives, combat) ? 1 : 0;
      }
    }
    return new SupportUptime(supported, total);
  }

  /** Share in percent; 0 without points. */
  public double percent() {
    return total == 0 ? 0 : PERCENT * supported / total;
  }

  private static boolean isSupported(Life life, PathPoint point, Lives lives, CombatTimes combat) {
    for (String guid : lives.guids()) {
      if (!guid.equals(life.guid()) && combat.inCombat(guid, point.atMillis())) {
        boolean near =
            lives
                .at(guid, point.atMillis())
                .filter(mate -> mate.team().equals(life.team()))
                .flatMap(mate -> Lives.near(mate, point.atMillis()))
                .filter(at -> Math.hypot(at.x() - point.x(), at.y() - point.y()) <= DISTANCE)
                .isPresent();
        if (near) {
          return true;
        }
      }
    }
    return false;
  }
}
