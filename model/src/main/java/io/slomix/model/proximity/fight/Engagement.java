package io.slomix.model.proximity.fight;

import java.util.List;
import java.util.Optional;

/**
 * An attack on one player, from the first hit to death, escape or the end (proximity-file 1.6,
 * section 1).
 *
 * @param id number within the capture
 * @param startMillis first hit, on the round clock
 * @param endMillis end
 * @param durationMillis as the writer counted it
 * @param targetGuid who was attacked, with name and team
 * @param outcome {@code killed}, {@code escaped}, {@code round_end} or a later word
 * @param totalDamage raw hit points
 * @param killerGuid who killed the target, null when no live player did
 * @param attackerCount distinct attackers by the writer's count
 * @param crossfire whether the first two attackers hit within the window of the writer
 * @param crossfireDelayMillis between their first hits; null without crossfire, 0 is a value
 * @param crossfireGuids all attackers within the window
 * @param start where the target was first hit
 * @param end where it ended
 * @param distance along the hits, world units
 * @param path the target's positions
 * @param attackers in the order of the file
 */
public record Engagement(
    int id,
    int startMillis,
    int endMillis,
    int durationMillis,
    String targetGuid,
    String targetName,
    String targetTeam,
    String outcome,
    int totalDamage,
    String killerGuid,
    String killerName,
    int attackerCount,
    boolean crossfire,
    Integer crossfireDelayMillis,
    List<String> crossfireGuids,
    FightPoint start,
    FightPoint end,
    double distance,
    List<FightPoint> path,
    List<Attacker> attackers) {

  private static final String KILLED = "killed";

  public Engagement {
    crossfireGuids = List.copyOf(crossfireGuids);
    path = List.copyOf(path);
    attackers = List.copyOf(attackers);
  }

  /** Whether the target died. */
  public boolean killed() {
    return outcome.equals(KILLED);
  }

  /** The side of the killer, if he is among the attackers. */
  public Optional<String> killerTeam() {
    return attackers.stream()
        .filter(a -> a.guid().equals(killerGuid))
        .map(Attacker::team)
        .findFirst();
  }
}
