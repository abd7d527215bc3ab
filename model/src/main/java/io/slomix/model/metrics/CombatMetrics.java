package io.slomix.model.metrics;

import io.slomix.model.differential.RoundCounters;
import io.slomix.model.stats.Counter;
import io.slomix.model.stats.TabField;
import io.slomix.model.stats.Weapon;
import java.math.BigDecimal;
import java.util.OptionalInt;

/**
 * The ratios of a player-round (stats-file 7). Each is 0 when its denominator is 0, and null when
 * an input is null.
 *
 * @param kd kills per death; kills without a death
 * @param efficiency percent of kills among kills and deaths
 * @param accuracyAll percent of hits among shots, all weapons
 * @param accuracyBullets the same for bullet weapons only
 * @param dpm damage given per minute; null below 30 seconds
 * @param headshotPercent percent of hits to the head among hits
 * @param headshotKillPercent percent of headshot kills among kills
 * @param tankMeatshield damage taken per life in units of 130, one decimal; 0 unless remarkable
 */
public record CombatMetrics(
    BigDecimal kd,
    BigDecimal efficiency,
    BigDecimal accuracyAll,
    BigDecimal accuracyBullets,
    BigDecimal dpm,
    BigDecimal headshotPercent,
    BigDecimal headshotKillPercent,
    BigDecimal tankMeatshield) {

  /** Nothing is known of a round whose cumulative counters are unknown. */
  public static final CombatMetrics UNKNOWN =
      new CombatMetrics(null, null, null, null, null, null, null, null);

  private static final int LEAST_SECONDS_FOR_DPM = 30;
  private static final int LEAST_DAMAGE_FOR_TANK = 1000;
  private static final int HEALTH_OF_A_LIFE = 130;
  private static final int LEAST_TANK = 3;
  private static final BigDecimal NO_TANK = BigDecimal.valueOf(0, 1);

  /** Computes the ratios of a round's counters and the time played in seconds, or null. */
  public static CombatMetrics of(RoundCounters counters, Integer playedSeconds) {
    if (!counters.cumulativeKnown()) {
      return UNKNOWN;
    }
    long kills = counters.total(Counter.KILLS);
    long deaths = counters.total(Counter.DEATHS);
    long hits = counters.total(Counter.HITS);
    return new CombatMetrics(
        Ratio.metric(kills, deaths == 0 ? 1 : deaths),
        Ratio.metric(100 * kills, kills + deaths),
        Ratio.metric(100 * hits, counters.total(Counter.SHOTS)),
        bulletAccuracy(counters),
        dpm(counters.field(TabField.DAMAGE_GIVEN), playedSeconds),
        Ratio.metric(100L * counters.total(Counter.HEADSHOTS), hits),
        headshotKills(counters.field(TabField.HEADSHOT_KILLS), kills),
        tank(counters.field(TabField.DAMAGE_RECEIVED), deaths));
  }

  private static BigDecimal bulletAccuracy(RoundCounters counters) {
    long hits = 0;
    long shots = 0;
    int i = 0;
    for (int bit = 0; bit < Integer.SIZE; bit++) {
      if ((counters.weaponMask() >>> bit & 1) == 0) {
        continue;
      }
      if (Weapon.isBullet(bit)) {
        hits += counters.weapons()[i + Counter.HITS.ordinal()];
        shots += counters.weapons()[i + Counter.SHOTS.ordinal()];
      }
      i += Counter.COUNT;
    }
    return Ratio.metric(100 * hits, shots);
  }

  private static BigDecimal dpm(OptionalInt damage, Integer seconds) {
    return damage.isEmpty() || seconds == null || seconds < LEAST_SECONDS_FOR_DPM
        ? null
        : Ratio.metric(60L * damage.getAsInt(), seconds);
  }

  private static BigDecimal headshotKills(OptionalInt headshotKills, long kills) {
    return headshotKills.isEmpty() ? null : Ratio.metric(100L * headshotKills.getAsInt(), kills);
  }

  private static BigDecimal tank(OptionalInt damageReceived, long deaths) {
    if (damageReceived.isEmpty()) {
      return null;
    }
    long damage = damageReceived.getAsInt();
    if (damage <= LEAST_DAMAGE_FOR_TANK) {
      return NO_TANK;
    }
    long numerator = deaths == 0 ? damage + 1 : damage;
    long denominator = HEALTH_OF_A_LIFE * Math.max(1, deaths);
    return numerator > LEAST_TANK * denominator
        ? Ratio.rounded(numerator, denominator, 1)
        : NO_TANK;
  }
}
