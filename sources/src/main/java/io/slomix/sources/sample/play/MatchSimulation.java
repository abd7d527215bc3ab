package io.slomix.sources.sample.play;

import io.slomix.sources.sample.match.Person;
import io.slomix.sources.sample.match.PlayerLineState;
import io.slomix.sources.sample.match.RosterEvent;
import io.slomix.sources.sample.match.RosterEvent.LateJoin;
import io.slomix.sources.sample.match.RosterEvent.LateReplacement;
import io.slomix.sources.sample.match.RosterEvent.Reconnect;
import io.slomix.sources.sample.match.RosterEvent.Retire;
import io.slomix.sources.sample.match.RosterEvent.StandAside;
import io.slomix.sources.sample.match.RosterEvent.Substitution;
import io.slomix.sources.sample.match.RosterEvent.WarmUpReconnect;
import io.slomix.sources.sample.match.RoundScript;
import io.slomix.sources.sample.play.RoundSimulation.Cue;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The rounds of one match in their order, with the counters that live through them. Not
 * thread-safe.
 *
 * <p>The first half of the line-up attacks in round 1. People behind the line-up sit on the bench.
 */
public final class MatchSimulation {
  /** What the game counts for somebody who connects in the warm-up of round 2, at its start. */
  private static final int ROUNDS_AFTER_WARM_UP = 1;

  private final List<Person> people;
  private final int teamSize;
  private final int roundsBefore;
  private final SplittableRandom random;
  private final TreeMap<Integer, Fighter> fighters = new TreeMap<>();
  private final PriorityQueue<Cue> pending =
      new PriorityQueue<>(Comparator.comparingLong(Cue::atMs));

  /**
   * A match that has not started.
   *
   * @param people two teams of {@code teamSize}, then the bench
   * @param roundsBefore the game's round counter in round 1 (stats-file 2.4)
   */
  public MatchSimulation(
      List<Person> people, int teamSize, int roundsBefore, SplittableRandom random) {
    this.people = List.copyOf(people);
    this.teamSize = teamSize;
    this.roundsBefore = roundsBefore;
    this.random = random;
  }

  /** Plays the next round; returns everybody who is connected at its end. */
  public List<PlayerLineState> play(RoundScript script) {
    if (script.number() == 1) {
      for (int slot = 0; slot < 2 * teamSize; slot++) {
        fighters.put(slot, newcomer(script, slot, slot, roundsBefore));
      }
    } else {
      fighters.values().forEach(Fighter::carryIntoRoundTwo);
    }
    script.events().forEach(event -> prepare(script, event));
    for (Fighter fighter : fighters.values()) {
      if (fighter.side() != Fighter.SPECTATOR) {
        fighter.enter(0);
      }
    }
    ArrayDeque<Cue> cues = new ArrayDeque<>();
    while (!pending.isEmpty()) {
      cues.add(pending.remove());
    }
    new RoundSimulation(script, fighters.values(), cues, random).play();
    return fighters.values().stream().map(Fighter::lineState).toList();
  }

  private void prepare(RoundScript script, RosterEvent event) {
    int slot = event.slot();
    if (event instanceof WarmUpReconnect) {
      fighters.get(slot).forget(ROUNDS_AFTER_WARM_UP);
    } else if (event instanceof Substitution change) {
      fighters.put(slot, newcomer(script, slot, change.replacement(), ROUNDS_AFTER_WARM_UP));
    } else if (event instanceof StandAside) {
      fighters.get(slot).standAside();
    } else if (event instanceof LateJoin late) {
      fighters.remove(slot);
      arriveLate(script, slot, slot, late.atMs());
    } else if (event instanceof LateReplacement late) {
      fighters.remove(slot);
      arriveLate(script, slot, late.replacement(), late.atMs());
    } else if (event instanceof Reconnect reconnect) {
      Fighter fighter = fighters.get(slot);
      cue(reconnect.atMs(), () -> fighter.vitals().leave(fighter, reconnect.atMs()));
      cue(reconnect.backAtMs(), () -> comeBack(fighter, reconnect.backAtMs()));
    } else if (event instanceof Retire retire) {
      Fighter fighter = fighters.get(slot);
      cue(retire.atMs(), () -> fighter.retire(retire.atMs()));
    }
  }

  private static void comeBack(Fighter fighter, long atMs) {
    fighter.forget(0);
    fighter.enter(atMs);
  }

  private void arriveLate(RoundScript script, int slot, int person, long atMs) {
    Fighter fighter = newcomer(script, slot, person, 0);
    cue(
        atMs,
        () -> {
          fighters.put(slot, fighter);
          fighter.enter(atMs);
        });
  }

  private void cue(long atMs, Runnable change) {
    pending.add(new Cue(atMs, change));
  }

  private Fighter newcomer(RoundScript script, int slot, int person, int rounds) {
    int sideOfRoundOne = slot < teamSize ? script.attacker() : script.defender();
    return new Fighter(people.get(person), sideOfRoundOne, script.number(), rounds);
  }
}
