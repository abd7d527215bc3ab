package io.slomix.model.proximity.trade;

import io.slomix.model.proximity.fight.Attacker;
import io.slomix.model.proximity.fight.Engagement;
import io.slomix.model.proximity.life.Life;
import io.slomix.model.proximity.life.Lives;
import io.slomix.model.proximity.life.PathPoint;
import io.slomix.model.proximity.life.Revives;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the trades of a capture (proximity-file 4.7). Pure: same capture, same events. */
public final class TradeEvents {

  private static final Comparator<Mate> BY_TIME =
      Comparator.comparingInt(Mate::atMillis).thenComparing(Mate::guid);

  private final Map<String, List<Engagement>> engagementsByTarget;
  private final Lives lives;
  private final Revives revives;
  private final TradeRules rules;

  private TradeEvents(
      List<Engagement> engagements, Lives lives, Revives revives, TradeRules rules) {
    this.engagementsByTarget =
        engagements.stream().collect(Collectors.groupingBy(Engagement::targetGuid));
    this.lives = lives;
    this.revives = revives;
    this.rules = rules;
  }

  /** Every kill by a player, in the order of the engagements. */
  public static List<TradeEvent> of(
      List<Engagement> engagements, Lives lives, Revives revives, TradeRules rules) {
    TradeEvents events = new TradeEvents(engagements, lives, revives, rules);
    return engagements.stream()
        .filter(e -> e.killed() && e.killerGuid() != null)
        .filter(e -> rules == TradeRules.ORIGINAL || !FriendlyKills.isFriendly(e, lives))
        .map(events::of)
        .toList();
  }

  private TradeEvent of(Engagement kill) {
    List<Mate> near = new ArrayList<>();
    Double nearest = null;
    boolean incomplete = false;
    for (String guid : lives.guids()) {
      if (guid.equals(kill.targetGuid())) {
        continue;
      }
      Optional<Mate> mate = mate(guid, kill);
      if (mate.isPresent()) {
        double distance = mate.get().distance();
        nearest = nearest == null ? distance : Math.min(nearest, distance);
        if (distance <= TradeRules.DISTANCE) {
          near.add(mate.get());
        }
      }
      incomplete |= revives.lost(guid, kill.targetTeam(), kill.endMillis(), lives);
    }
    boolean far = nearest == null || nearest > TradeRules.ISOLATION_DISTANCE;
    boolean excused = rules == TradeRules.CORRECTED && incomplete;
    return new TradeEvent(
        kill.id(),
        kill.endMillis(),
        kill.targetGuid(),
        kill.targetName(),
        kill.targetTeam(),
        kill.killerGuid(),
        kill.killerName(),
        near,
        attempts(kill),
        successes(kill),
        nearest,
        incomplete,
        near.isEmpty() && far && !excused);
  }

  private Optional<Mate> mate(String guid, Engagement kill) {
    Optional<Life> life =
        lives.at(guid, kill.endMillis()).filter(l -> l.team().equals(kill.targetTeam()));
    return life.flatMap(l -> Lives.near(l, kill.endMillis()).map(p -> mate(l, p, kill)));
  }

  private static Mate mate(Life life, PathPoint point, Engagement kill) {
    double distance = Math.hypot(point.x() - kill.end().x(), point.y() - kill.end().y());
    return new Mate(life.guid(), life.name(), distance, point.atMillis(), null);
  }

  private List<Mate> attempts(Engagement kill) {
    Map<String, Mate> first = new TreeMap<>();
    for (Engagement onKiller : againstKillerOf(kill)) {
      for (Attacker attacker : onKiller.attackers()) {
        if (isMate(attacker, kill) && inTime(attacker, kill)) {
          Mate mate =
              new Mate(
                  attacker.guid(),
                  attacker.name(),
                  null,
                  attacker.firstHitMillis(),
                  attacker.damage());
          first.merge(mate.guid(), mate, (a, b) -> BY_TIME.compare(a, b) <= 0 ? a : b);
        }
      }
    }
    return first.values().stream().sorted(BY_TIME).toList();
  }

  private boolean inTime(Attacker attacker, Engagement kill) {
    boolean begins = inWindow(attacker.firstHitMillis(), kill);
    boolean goesOn =
        rules == TradeRules.CORRECTED
            && attacker.firstHitMillis() < kill.endMillis()
            && inWindow(attacker.lastHitMillis(), kill);
    return begins || goesOn;
  }

  private List<Mate> successes(Engagement kill) {
    List<Mate> successes = new ArrayList<>();
    for (Engagement onKiller : againstKillerOf(kill)) {
      if (onKiller.killed() && inWindow(onKiller.endMillis(), kill)) {
        for (Attacker attacker : onKiller.attackers()) {
          if (attacker.gotKill() && isMate(attacker, kill)) {
            successes.add(
                new Mate(attacker.guid(), attacker.name(), null, onKiller.endMillis(), null));
          }
        }
      }
    }
    successes.sort(BY_TIME);
    return successes;
  }

  private List<Engagement> againstKillerOf(Engagement kill) {
    return engagementsByTarget.getOrDefault(kill.killerGuid(), List.of());
  }

  private boolean isMate(Attacker attacker, Engagement kill) {
    boolean deadHimself =
        rules == TradeRules.CORRECTED && attacker.guid().equals(kill.targetGuid());
    return attacker.team().equals(kill.targetTeam()) && !deadHimself;
  }

  private static boolean inWindow(int millis, Engagement kill) {
    return millis >= kill.endMillis() && millis <= kill.endMillis() + TradeRules.WINDOW_MILLIS;
  }
}
