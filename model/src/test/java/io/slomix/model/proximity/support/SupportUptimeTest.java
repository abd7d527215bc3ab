package io.slomix.model.proximity.support;

import static io.slomix.model.testing.Fights.ALLIES;
import static io.slomix.model.testing.Fights.AXIS;
import static io.slomix.model.testing.Fights.attacker;
import static io.slomix.model.testing.Fights.engagement;
import static io.slomix.model.testing.Fights.life;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.proximity.fight.Engagement;
import io.slomix.model.proximity.life.Life;
import io.slomix.model.proximity.life.Lives;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** proximity-file 4.6: MATE fights from 1000 to 2000 at x = 0. */
class SupportUptimeTest {

  private static final Engagement FIGHT =
      engagement(
          1, "MATE", AXIS, "escaped", 1000, 2000, attacker("ENEMY", ALLIES, 1000, 2000, false));
  private static final Life MATE = life("MATE", AXIS, 0, 0, 1000, 2000, 3000, 4000);

  @ParameterizedTest
  @CsvSource({"600,1", "600.1,0"})
  void aFightingMateSupportsWithin600Units(double x, int supported) {
    assertThat(uptime(life("P", AXIS, x, 2000)).supported()).isEqualTo(supported);
  }

  @ParameterizedTest
  @CsvSource({"999,0", "1000,1", "3500,1", "3501,0"})
  void combatLastsOneAndAHalfSecondsBeyondTheLastHit(int at, int supported) {
    assertThat(uptime(life("P", AXIS, 0, at)).supported()).isEqualTo(supported);
  }

  @Test
  void enemiesDoNotSupportAndNobodySupportsHimself() {
    assertThat(uptime(life("P", ALLIES, 0, 2000)).supported()).isZero();
    assertThat(SupportUptime.of(List.of(MATE), new Lives(List.of(MATE)), combat()).supported())
        .isZero();
  }

  @Test
  void attackersAreInCombatToo() {
    CombatTimes combat = combat();
    assertThat(combat.inCombat("ENEMY", 3500)).isTrue();
    assertThat(combat.inCombat("NOBODY", 1500)).isFalse();
  }

  @Test
  void stretchesThatTouchAreOne() {
    CombatTimes combat =
        new CombatTimes(
            List.of(
                engagement(1, "A", AXIS, "escaped", 5000, 6000),
                engagement(2, "A", AXIS, "escaped", 0, 1000),
                engagement(3, "A", AXIS, "escaped", 2000, 4000)));
    assertThat(combat.inCombat("A", 2400)).isTrue();
    assertThat(combat.inCombat("A", 7500)).isTrue();
    assertThat(combat.inCombat("A", 7501)).isFalse();
  }

  @Test
  void theShareIsOfAllPoints() {
    SupportUptime uptime = uptime(life("P", AXIS, 0, 2000, 9000));
    assertThat(uptime).isEqualTo(new SupportUptime(1, 2));
    assertThat(uptime.percent()).isEqualTo(50);
    assertThat(new SupportUptime(0, 0).percent()).isZero();
  }

  private static CombatTimes combat() {
    return new CombatTimes(List.of(FIGHT));
  }

  private static SupportUptime uptime(Life player) {
    return SupportUptime.of(List.of(player), new Lives(List.of(player, MATE)), combat());
  }
}
