package io.slomix.sources.sample.play;

import io.slomix.sources.sample.counters.Tally;

/**
 * Whether a player is on a team and alive, and the times that follow. Times are ms of the round.
 */
final class Vitals {
  private boolean present;
  private boolean alive;
  private long presentSinceMs;
  private long diedAtMs;
  private long respawnAtMs;
  private long reviveAtMs;
  private Fighter reviver;

  boolean present() {
    return present;
  }

  boolean alive() {
    return present && alive;
  }

  void enter(long now) {
    present = true;
    alive = true;
    presentSinceMs = now;
    reviver = null;
  }

  void leave(Fighter owner, long now) {
    comeBack(owner, now);
    owner.count(Tally.TIME_PLAYED_MS, now - presentSinceMs);
    present = false;
  }

  void die(long now, long respawnAt) {
    alive = false;
    diedAtMs = now;
    respawnAtMs = respawnAt;
    reviver = null;
  }

  void expectRevive(Fighter medic, long at) {
    if (at < respawnAtMs) {
      reviver = medic;
      reviveAtMs = at;
    }
  }

  /** When something happens next without an incident: a revive or a spawn wave. */
  long wakesAtMs() {
    if (!present || alive) {
      return Long.MAX_VALUE;
    }
    return reviver == null ? respawnAtMs : reviveAtMs;
  }

  /** The revive or the wave that is due; a medic who died himself comes too late. */
  void wake(Fighter owner, long now) {
    Fighter medic = reviver;
    reviver = null;
    if (medic == null) {
      comeBack(owner, now);
    } else if (medic.vitals().alive() && medic.side() == owner.side()) {
      FieldWork.revive(medic, owner);
      comeBack(owner, now);
    }
  }

  /** The older writers add the running death at every snapshot (stats-file 7.4). */
  void onBeat(Fighter owner, long now) {
    if (present && !alive) {
      owner.count(Tally.TIME_DEAD_INFLATED_MS, now - diedAtMs);
    }
  }

  private void comeBack(Fighter owner, long now) {
    if (!alive) {
      owner.count(Tally.TIME_DEAD_MS, now - diedAtMs);
      owner.count(Tally.TIME_DEAD_INFLATED_MS, now - diedAtMs);
      alive = true;
    }
  }
}
