package io.slomix.sources.sample.play;

import static io.slomix.sources.sample.counters.SampleWeapon.DYNAMITE;
import static io.slomix.sources.sample.counters.SampleWeapon.GRENADE;
import static io.slomix.sources.sample.counters.SampleWeapon.KNIFE;
import static io.slomix.sources.sample.counters.SampleWeapon.SYRINGE;

import io.slomix.sources.sample.counters.Tally;
import io.slomix.sources.sample.counters.WeaponStat;
import java.util.SplittableRandom;

/** Incidents without an enemy: revives, dynamite, repairs, accidents among mates, idle shots. */
final class FieldWork {
  private static final long FULL_WAIT_TOLERANCE_MS = 2_000;

  private final Battlefield field;
  private final SplittableRandom random;
  private final Marksmanship aim;
  private boolean dynamiteTicks;

  FieldWork(Battlefield field) {
    this.field = field;
    this.random = field.random();
    this.aim = new Marksmanship(random);
  }

  static void revive(Fighter medic, Fighter revived) {
    medic.count(SYRINGE, WeaponStat.HITS, 1);
    medic.count(SYRINGE, WeaponStat.SHOTS, 1);
    medic.count(Tally.REVIVES_GIVEN, 1);
    medic.count(Tally.XP, 4);
    revived.count(Tally.TIMES_REVIVED, 1);
  }

  /** Players kill themselves shortly before a wave to get a fresh start; few do it after one. */
  void selfKill(long now) {
    Fighter fighter = field.anyone(any -> true);
    if (fighter == null) {
      return;
    }
    long wait = field.waitMs(fighter.side(), now);
    if (wait > 7_000 && random.nextInt(100) >= 8) {
      return;
    }
    fighter.count(Tally.SELF_KILLS, 1);
    if (wait >= field.waveIntervalMs(fighter.side()) - FULL_WAIT_TOLERANCE_MS) {
      fighter.count(Tally.FULL_SELFKILLS, 1);
    }
    field.die(fighter, now);
  }

  void teamDamage() {
    Fighter clumsy = field.anyone(any -> true);
    Fighter mate = clumsy == null ? null : field.mateOf(clumsy, any -> true);
    if (mate != null) {
      hurt(clumsy, mate, 18 * (1 + random.nextInt(3)));
    }
  }

  void teamKill(long now) {
    Fighter clumsy = field.anyone(any -> true);
    Fighter mate = clumsy == null ? null : field.mateOf(clumsy, any -> true);
    if (mate == null) {
      return;
    }
    hurt(clumsy, mate, 80 + random.nextInt(80));
    clumsy.count(Tally.TEAM_KILLS, 1);
    clumsy.count(Tally.XP, -3);
    if (random.nextInt(100) < 20) {
      clumsy.count(Tally.TEAM_GIBS, 1);
    }
    field.die(mate, now);
  }

  /** Attackers plant and repair, defenders defuse what is planted. */
  void engineer() {
    Fighter engineer = field.anyone(any -> any.person().soldierClass().builds());
    if (engineer == null) {
      return;
    }
    boolean attacks = engineer.side() == field.script().attacker();
    if (attacks && random.nextBoolean()) {
      engineer.count(DYNAMITE, WeaponStat.SHOTS, 1);
      engineer.count(Tally.DYNAMITES_PLANTED, 1);
      engineer.count(Tally.XP, 7);
      dynamiteTicks = true;
    } else if (!attacks && dynamiteTicks) {
      engineer.count(Tally.DYNAMITES_DEFUSED, 1);
      engineer.count(Tally.XP, 6);
      dynamiteTicks = false;
    } else {
      engineer.count(Tally.REPAIRS_CONSTRUCTIONS, 1);
      engineer.count(Tally.XP, 3);
    }
  }

  /** Shots into the air, and now and then into a corpse, which takes a shot back. */
  void idle() {
    Fighter fighter = field.anyone(any -> true);
    if (fighter == null) {
      return;
    }
    int draw = random.nextInt(100);
    if (draw < 2) {
      stabCorpse(fighter);
    } else if (draw < 25) {
      aim.miss(fighter, GRENADE);
    } else if (draw < 50) {
      aim.miss(fighter, fighter.person().soldierClass().blade(fighter.side()));
    } else {
      aim.miss(fighter, fighter.person().soldierClass().primary(fighter.side()));
    }
  }

  /** The engine takes the shot from the plain knife, whatever blade it was. */
  private static void stabCorpse(Fighter fighter) {
    if (fighter.shotsKnown(KNIFE) > 0) {
      fighter.count(KNIFE, WeaponStat.SHOTS, -1);
    }
  }

  private void hurt(Fighter clumsy, Fighter mate, int damage) {
    aim.miss(clumsy, clumsy.person().soldierClass().primary(clumsy.side()));
    clumsy.count(Tally.TEAM_DAMAGE_GIVEN, damage);
    mate.count(Tally.TEAM_DAMAGE_RECEIVED, damage);
  }
}
