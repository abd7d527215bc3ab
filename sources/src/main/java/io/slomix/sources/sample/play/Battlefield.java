package io.slomix.sources.sample.play;

import io.slomix.sources.sample.match.RoundScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** Who is on the field, and the spawn waves. */
final class Battlefield {
  private static final long ATTACKER_WAVE_MS = 15_000;
  private static final long DEFENDER_WAVE_MS = 20_000;

  private final RoundScript script;
  private final SplittableRandom random;
  private final Collection<Fighter> fighters;

  Battlefield(RoundScript script, Collection<Fighter> fighters, SplittableRandom random) {
    this.script = script;
    this.fighters = fighters;
    this.random = random;
  }

  long waveIntervalMs(int side) {
    return side == script.attacker() ? ATTACKER_WAVE_MS : DEFENDER_WAVE_MS;
  }

  /** Time from now to the next wave of a side, never 0. */
  long waitMs(int side, long now) {
    long interval = waveIntervalMs(side);
    return interval - now % interval;
  }

  /** The player dies and waits for the next wave of his side; returns the wait. */
  long die(Fighter victim, long now) {
    long wait = waitMs(victim.side(), now);
    victim.rows().onDeath(victim);
    victim.vitals().die(now, now + wait);
    return wait;
  }

  /** A living player, the skilled ones more often; null if nobody lives. */
  Fighter anyoneBySkill() {
    List<Fighter> living = living(fighter -> true);
    if (living.isEmpty()) {
      return null;
    }
    while (true) {
      Fighter candidate = draw(living);
      if (random.nextDouble() * 1.5 <= candidate.person().skill()) {
        return candidate;
      }
    }
  }

  /** Any living player with a quality; null if there is none. */
  Fighter anyone(Predicate<Fighter> quality) {
    List<Fighter> living = living(quality);
    return living.isEmpty() ? null : draw(living);
  }

  Fighter enemyOf(Fighter fighter) {
    return anyone(other -> other.side() != fighter.side());
  }

  Fighter mateOf(Fighter fighter, Predicate<Fighter> quality) {
    return anyone(
        other -> other != fighter && other.side() == fighter.side() && quality.test(other));
  }

  SplittableRandom random() {
    return random;
  }

  RoundScript script() {
    return script;
  }

  private Fighter draw(List<Fighter> living) {
    return living.get(random.nextInt(living.size()));
  }

  private List<Fighter> living(Predicate<Fighter> quality) {
    List<Fighter> living = new ArrayList<>();
    for (Fighter fighter : fighters) {
      if (fighter.vitals().alive() && quality.test(fighter)) {
        living.add(fighter);
      }
    }
    return living;
  }
}
