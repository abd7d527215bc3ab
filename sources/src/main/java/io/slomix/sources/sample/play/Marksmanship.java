package io.slomix.sources.sample.play;

import io.slomix.sources.sample.counters.SampleWeapon;
import io.slomix.sources.sample.counters.Tally;
import io.slomix.sources.sample.counters.WeaponStat;
import java.util.SplittableRandom;

/** Shots, hits and damage of one attack, booked on attacker and target. */
final class Marksmanship {
  private static final int BODY_DAMAGE = 18;
  private static final int HEAD_DAMAGE = 50;
  private static final int HEAD_HITS_PERCENT = 12;

  private final SplittableRandom random;

  Marksmanship(SplittableRandom random) {
    this.random = random;
  }

  /** What an attack did. */
  record Strike(int damage, int headHits) {}

  /**
   * An attack on an enemy.
   *
   * @param bulletHits hits if the weapon fires bullets; other weapons hit once or twice
   */
  Strike strike(Fighter attacker, Fighter target, SampleWeapon weapon, int bulletHits) {
    Strike strike =
        weapon.firesBullets() ? burst(attacker, weapon, bulletHits) : blast(attacker, weapon);
    attacker.count(Tally.DAMAGE_GIVEN, strike.damage());
    target.count(Tally.DAMAGE_RECEIVED, strike.damage());
    return strike;
  }

  /** Shots that hit nobody. */
  void miss(Fighter attacker, SampleWeapon weapon) {
    attacker.count(weapon, WeaponStat.SHOTS, weapon.firesBullets() ? 2 + random.nextInt(5) : 1);
  }

  private Strike burst(Fighter attacker, SampleWeapon weapon, int hits) {
    int headHits = 0;
    for (int i = 0; i < hits; i++) {
      headHits += random.nextInt(100) < HEAD_HITS_PERCENT ? 1 : 0;
    }
    attacker.count(weapon, WeaponStat.HITS, hits);
    attacker.count(weapon, WeaponStat.SHOTS, hits + random.nextInt(2 * hits + 3));
    attacker.count(weapon, WeaponStat.HEADSHOTS, headHits);
    return new Strike(BODY_DAMAGE * (hits - headHits) + HEAD_DAMAGE * headHits, headHits);
  }

  /** Area weapons may hit more often than they are fired (stats-file 2.2). */
  private Strike blast(Fighter attacker, SampleWeapon weapon) {
    int hits = weapon.isBlade() ? 1 : 1 + random.nextInt(2);
    attacker.count(weapon, WeaponStat.HITS, hits);
    attacker.count(weapon, WeaponStat.SHOTS, 1);
    return new Strike(100 + random.nextInt(90), 0);
  }
}
