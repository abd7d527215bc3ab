package io.slomix.model.differential;

import io.slomix.model.stats.Counter;
import io.slomix.model.stats.SaturatedInt;
import io.slomix.model.stats.TabField;
import java.util.Collection;
import java.util.OptionalInt;

/**
 * How far a round violates the conservation laws (stats-file 0.3, 5.1); null where the writer has
 * no such field.
 *
 * @param kills kills minus deaths
 * @param damage damage given minus received
 * @param teamDamage team damage given minus received
 * @param revives revives given minus times revived
 */
public record Residuals(Integer kills, Integer damage, Integer teamDamage, Integer revives) {

  /** Sums over the counters of all players of a round. */
  static Residuals of(Collection<RoundCounters> players) {
    long kills = 0;
    for (RoundCounters player : players) {
      kills += player.exactTotal(Counter.KILLS) - player.exactTotal(Counter.DEATHS);
    }
    return new Residuals(
        SaturatedInt.of(kills),
        difference(players, TabField.DAMAGE_GIVEN, TabField.DAMAGE_RECEIVED),
        difference(players, TabField.TEAM_DAMAGE_GIVEN, TabField.TEAM_DAMAGE_RECEIVED),
        difference(players, TabField.REVIVES_GIVEN, TabField.TIMES_REVIVED));
  }

  /** Whether every known law holds. */
  public boolean balanced() {
    return isZero(kills) && isZero(damage) && isZero(teamDamage) && isZero(revives);
  }

  private static boolean isZero(Integer residual) {
    return residual == null || residual == 0;
  }

  private static Integer difference(
      Collection<RoundCounters> players, TabField plus, TabField minus) {
    long sum = 0;
    for (RoundCounters player : players) {
      OptionalInt given = player.field(plus);
      OptionalInt taken = player.field(minus);
      if (given.isEmpty() || taken.isEmpty()) {
        return null;
      }
      sum += (long) given.getAsInt() - taken.getAsInt();
    }
    return SaturatedInt.of(sum);
  }
}
