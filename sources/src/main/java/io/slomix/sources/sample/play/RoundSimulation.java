package io.slomix.sources.sample.play;

import io.slomix.sources.sample.match.RoundScript;
import java.util.Collection;
import java.util.Deque;
import java.util.SplittableRandom;

/**
 * Plays one round: incidents come at random times, between them spawn waves, revives, snapshots and
 * roster changes take place at theirs.
 */
final class RoundSimulation {
  private static final long BEAT_MS = 5_000;

  private final RoundScript script;
  private final Collection<Fighter> fighters;
  private final Deque<Cue> cues;
  private final SplittableRandom random;
  private final Firefight firefight;
  private final FieldWork fieldWork;
  private long nextBeatMs = BEAT_MS;

  /** A roster change and its time in the round. */
  record Cue(long atMs, Runnable change) {}

  /**
   * A round to be played once.
   *
   * @param fighters a live view: roster changes may add to it
   * @param cues in time order; consumed
   */
  RoundSimulation(
      RoundScript script, Collection<Fighter> fighters, Deque<Cue> cues, SplittableRandom random) {
    this.script = script;
    this.fighters = fighters;
    this.cues = cues;
    this.random = random;
    Battlefield field = new Battlefield(script, fighters, random);
    this.firefight = new Firefight(field);
    this.fieldWork = new FieldWork(field);
  }

  void play() {
    long now = nextIncident(0);
    while (now < script.durationMs()) {
      advanceTo(now);
      incident(now);
      now = nextIncident(now);
    }
    advanceTo(script.durationMs());
    for (Fighter fighter : fighters) {
      fighter.onEnd(script.durationMs(), script.ending().announced());
    }
  }

  /** StrictMath, because the same seed has to give the same bytes on every machine. */
  private long nextIncident(long now) {
    double meanMs = 600_000 / (Incident.TOTAL_RATE * Math.max(1, fighters.size()));
    return now + 1 + (long) (-StrictMath.log(1 - random.nextDouble()) * meanMs);
  }

  private void advanceTo(long time) {
    while (true) {
      Fighter sleeper = nextSleeper();
      long wakes = sleeper == null ? Long.MAX_VALUE : sleeper.vitals().wakesAtMs();
      long cued = cues.isEmpty() ? Long.MAX_VALUE : cues.peek().atMs();
      long next = Math.min(nextBeatMs, Math.min(wakes, cued));
      if (next > time) {
        return;
      }
      if (next == wakes) {
        sleeper.vitals().wake(sleeper, next);
      } else if (next == cued) {
        cues.remove().change().run();
      } else {
        fighters.forEach(fighter -> fighter.onBeat(nextBeatMs));
        nextBeatMs += BEAT_MS;
      }
    }
  }

  private Fighter nextSleeper() {
    Fighter first = null;
    for (Fighter fighter : fighters) {
      if (first == null || fighter.vitals().wakesAtMs() < first.vitals().wakesAtMs()) {
        first = fighter;
      }
    }
    return first;
  }

  private void incident(long now) {
    switch (Incident.draw(random)) {
      case KILL -> firefight.kill(now);
      case SKIRMISH -> firefight.skirmish();
      case SELF_KILL -> fieldWork.selfKill(now);
      case IDLE_SHOT -> fieldWork.idle();
      case TEAM_DAMAGE -> fieldWork.teamDamage();
      case TEAM_KILL -> fieldWork.teamKill(now);
      case ENGINEERING -> fieldWork.engineer();
    }
  }
}
