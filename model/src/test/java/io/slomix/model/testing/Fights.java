package io.slomix.model.testing;

import io.slomix.model.proximity.fight.Attacker;
import io.slomix.model.proximity.fight.Engagement;
import io.slomix.model.proximity.fight.FightPoint;
import io.slomix.model.proximity.life.Life;
import io.slomix.model.proximity.life.PathPoint;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Invented lives and engagements of a capture, with only what a test is about. */
public final class Fights {

  public static final String AXIS = "AXIS";
  public static final String ALLIES = "ALLIES";

  private Fights() {}

  /** A player who stands at a place from spawn to death, seen at these moments. */
  public static Life life(String guid, String team, double x, int... moments) {
    List<PathPoint> path =
        Arrays.stream(moments).mapToObj(at -> point(at, x, 0, "sample")).toList();
    int from = moments[0];
    int to = moments[moments.length - 1];
    return new Life(guid, guid, team, "MEDIC", from, to, null, "killed", moments.length, path);
  }

  /** A life with this path. */
  public static Life life(int spawn, Integer death, Integer firstMove, PathPoint... path) {
    return new Life(
        "G", "G", AXIS, "MEDIC", spawn, death, firstMove, "killed", path.length, List.of(path));
  }

  public static PathPoint point(int at, double x, double speed, String event) {
    return new PathPoint(at, x, 0, 0, 100, speed, 3, 0, false, event);
  }

  public static PathPoint sprinting(PathPoint p) {
    return new PathPoint(
        p.atMillis(), p.x(), p.y(), p.z(), p.health(), p.speed(), p.weapon(), 0, true, p.event());
  }

  /** A kill at x = 0: attackers hit from start to end, the first one kills. */
  public static Engagement kill(
      int id, String target, String team, int start, int end, Attacker... attackers) {
    return engagement(id, target, team, "killed", start, end, attackers);
  }

  public static Engagement engagement(
      int id, String target, String team, String outcome, int start, int end, Attacker... by) {
    String killer = outcome.equals("killed") && by.length > 0 ? by[0].guid() : null;
    return new Engagement(
        id,
        start,
        end,
        end - start,
        target,
        target,
        team,
        outcome,
        100,
        killer,
        killer,
        by.length,
        false,
        null,
        List.of(),
        new FightPoint(start, 0, 0, 0, "start"),
        new FightPoint(end, 0, 0, 0, "end"),
        0,
        List.of(),
        List.of(by));
  }

  /** The same engagement as a crossfire of all its attackers. */
  public static Engagement crossfire(Engagement e, int delay) {
    return new Engagement(
        e.id(),
        e.startMillis(),
        e.endMillis(),
        e.durationMillis(),
        e.targetGuid(),
        e.targetName(),
        e.targetTeam(),
        e.outcome(),
        e.totalDamage(),
        e.killerGuid(),
        e.killerName(),
        e.attackerCount(),
        true,
        delay,
        e.attackers().stream().map(Attacker::guid).toList(),
        e.start(),
        e.end(),
        e.distance(),
        e.path(),
        e.attackers());
  }

  /** An attacker who hits from one moment to another; he is the killer when he says so. */
  public static Attacker attacker(String guid, String team, int first, int last, boolean kills) {
    return new Attacker(guid, guid, team, 50, 2, first, last, kills, Map.of(3, 2));
  }
}
