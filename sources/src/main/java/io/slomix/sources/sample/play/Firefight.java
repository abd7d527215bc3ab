package io.slomix.sources.sample.play;

import io.slomix.sources.sample.counters.SampleWeapon;
import io.slomix.sources.sample.counters.Tally;
import io.slomix.sources.sample.counters.WeaponStat;
import io.slomix.sources.sample.play.Marksmanship.Strike;
import java.util.SplittableRandom;

/** Incidents between enemies. Every number is booked on both sides, so the sums stay equal. */
final class Firefight {
  private static final long USELESS_WAIT_MS = 5_000;

  private final Battlefield field;
  private final SplittableRandom random;
  private final Marksmanship aim;

  Firefight(Battlefield field) {
    this.field = field;
    this.random = field.random();
    this.aim = new Marksmanship(random);
  }

  /** Shots are exchanged, nobody dies. */
  void skirmish() {
    Fighter attacker = field.anyoneBySkill();
    Fighter target = attacker == null ? null : field.enemyOf(attacker);
    if (target != null) {
      fire(attacker, target, 1 + random.nextInt(4));
    }
  }

  void kill(long now) {
    Fighter killer = field.anyoneBySkill();
    Fighter victim = killer == null ? null : field.enemyOf(killer);
    if (victim == null) {
      return;
    }
    SampleWeapon weapon = killer.person().soldierClass().killWeapon(killer.side(), random);
    int assistDamage = assist(killer, victim);
    if (random.nextBoolean()) {
      fire(victim, killer, 1 + random.nextInt(3));
    }
    Strike strike = aim.strike(killer, victim, weapon, 4 + random.nextInt(4));
    killer.count(weapon, WeaponStat.KILLS, 1);
    victim.count(weapon, WeaponStat.DEATHS, 1);
    if (strike.headHits() > 0 && random.nextInt(100) < 60) {
      killer.count(Tally.HEADSHOT_KILLS, 1);
    }
    if (weapon.firesBullets() && strike.damage() < assistDamage) {
      killer.count(Tally.KILL_STEALS, 1);
    }
    killer.count(Tally.XP, 4 + random.nextInt(4));
    killer.rows().onKill(killer, now);
    long wait = field.die(victim, now);
    rateByWait(killer, victim, wait);
    finish(killer, victim, now);
  }

  private int assist(Fighter killer, Fighter victim) {
    if (random.nextInt(100) >= 33) {
      return 0;
    }
    Fighter mate = field.mateOf(killer, other -> true);
    if (mate == null) {
      return 0;
    }
    mate.count(Tally.KILL_ASSISTS, 1);
    return fire(mate, victim, 2 + random.nextInt(7)).damage();
  }

  private Strike fire(Fighter attacker, Fighter target, int hits) {
    SampleWeapon primary = attacker.person().soldierClass().primary(attacker.side());
    return aim.strike(attacker, target, primary, hits);
  }

  private void rateByWait(Fighter killer, Fighter victim, long waitMs) {
    killer.count(Tally.DENIED_PLAYTIME_MS, waitMs);
    if (2 * waitMs >= field.waveIntervalMs(victim.side())) {
      killer.count(Tally.USEFUL_KILLS, 1);
    }
    if (waitMs < USELESS_WAIT_MS) {
      killer.count(Tally.USELESS_KILLS, 1);
    }
  }

  /** Gibbed, or perhaps revived, or left waiting. */
  private void finish(Fighter killer, Fighter victim, long now) {
    if (random.nextInt(100) < 30) {
      killer.count(Tally.GIBS, 1);
    } else if (random.nextInt(100) < 45) {
      Fighter medic = field.mateOf(victim, mate -> mate.person().soldierClass().revives());
      if (medic != null) {
        victim.vitals().expectRevive(medic, now + 1_500 + random.nextInt(5_000));
      }
    }
  }
}
