package io.slomix.sinks.postgres.capture;

import io.slomix.model.proximity.fight.FightPoint;
import io.slomix.model.proximity.life.PathPoint;
import java.util.List;

/**
 * A path as one text: points separated by bars, their parts by commas, in the order of the capture
 * file. A tenth of the room of JSON; SQL functions make points of it for who wants to read them.
 */
final class CompactPath {

  private static final int TENTHS = 10;
  private static final int TYPICAL_POINT = 48;

  private CompactPath() {}

  /** {@code time,x,y,z,health,speed,weapon,stance,sprint,event|...}. */
  static String ofLife(List<PathPoint> path) {
    StringBuilder text = new StringBuilder(path.size() * TYPICAL_POINT);
    for (PathPoint p : path) {
      place(text, p.atMillis(), p.x(), p.y(), p.z());
      text.append(p.health()).append(',');
      decimal(text, p.speed());
      text.append(',').append(p.weapon()).append(',').append(p.stance()).append(',');
      text.append(p.sprint() ? '1' : '0').append(',').append(p.event());
    }
    return text.toString();
  }

  /** {@code time,x,y,z,event|...}. */
  static String ofFight(List<FightPoint> path) {
    StringBuilder text = new StringBuilder(path.size() * TYPICAL_POINT);
    for (FightPoint p : path) {
      place(text, p.atMillis(), p.x(), p.y(), p.z());
      text.append(p.event());
    }
    return text.toString();
  }

  private static void place(StringBuilder text, int millis, double x, double y, double z) {
    if (text.length() > 0) {
      text.append('|');
    }
    text.append(millis).append(',');
    decimal(text, x);
    text.append(',');
    decimal(text, y);
    text.append(',');
    decimal(text, z);
    text.append(',');
  }

  /** The writer has one decimal; whatever has more keeps it. */
  private static void decimal(StringBuilder text, double value) {
    long tenths = Math.round(value * TENTHS);
    if (tenths / (double) TENTHS != value) {
      text.append(ArrayLiteral.decimal(value));
    } else if (tenths % TENTHS == 0) {
      text.append(tenths / TENTHS);
    } else {
      text.append(tenths < 0 ? "-" : "").append(Math.abs(tenths) / TENTHS).append('.');
      text.append(Math.abs(tenths) % TENTHS);
    }
  }
}
