package io.slomix.model.stats;

import static io.slomix.model.testing.PlayerLines.like;
import static io.slomix.model.testing.PlayerLines.player;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.stats.TabField.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** stats-file 2.2, 2.3. */
class PlayerLineTest {

  @Test
  void fieldsAndCountersAreDeclaredInTheOrderOfTheirPositions() {
    assertThat(TabField.values())
        .extracting(TabField::index)
        .containsExactlyElementsOf(IntStream.range(0, TabField.COUNT).boxed().toList());
    assertThat(Counter.values())
        .extracting(Counter::index)
        .containsExactlyElementsOf(IntStream.range(0, Counter.COUNT).boxed().toList());
  }

  @Test
  void findsAWeaponsNumbersByItsBit() {
    PlayerLine line =
        player("A0000001")
            .weapon(Weapon.KNIFE, 1, 2, 3, 4, 5)
            .weapon(Weapon.MP40, 6, 7, 8, 9, 10)
            .weapon(31, 11, 12, 13, 14, 15)
            .line();

    assertThat(line.weapon(0, Counter.SHOTS)).isEqualTo(2);
    assertThat(line.weapon(4, Counter.KILLS)).isEqualTo(8);
    assertThat(line.weapon(31, Counter.HEADSHOTS)).isEqualTo(15);
    assertThat(line.weapon(5, Counter.KILLS)).isZero();
    assertThat(line.hasWeapon(31)).isTrue();
    assertThat(line.hasWeapon(5)).isFalse();
  }

  @Test
  void sumsANumberOverAllWeapons() {
    PlayerLine line =
        player("A0000001")
            .weapon(Weapon.LUGER, 1, 10, 100, 1000, 10_000)
            .weapon(Weapon.COLT, 2, 20, 200, 2000, 20_000)
            .line();

    assertThat(Arrays.stream(Counter.values()).map(line::total))
        .containsExactly(3, 30, 300, 3000, 30_000);
  }

  @Test
  void sumsOfHostileNumbersStopAtTheLargestAndSmallestInsteadOfWrapping() {
    PlayerLine line =
        player("A0000001")
            .weapon(Weapon.LUGER, Integer.MAX_VALUE, -Integer.MAX_VALUE, 0, 0, 0)
            .weapon(Weapon.COLT, Integer.MAX_VALUE, -Integer.MAX_VALUE, 0, 0, 0)
            .line();

    assertThat(line.total(Counter.HITS)).isEqualTo(Integer.MAX_VALUE);
    assertThat(line.total(Counter.SHOTS)).isEqualTo(-Integer.MAX_VALUE);
  }

  @Test
  void anAbsentFieldIsEmptyAndNotZero() {
    PlayerLine line = player("A0000001").without(TabField.REVIVES_GIVEN).line();

    assertThat(line.field(TabField.REVIVES_GIVEN)).isEmpty();
    assertThat(line.field(TabField.XP)).hasValue(0);
  }

  @Test
  void linesAreEqualWhenEveryPartIs() {
    PlayerLine line = player("A0000001").weapon(Weapon.COLT, 1, 2, 3, 4, 5).line();

    assertThat(like(line).line()).isEqualTo(line).hasSameHashCodeAs(line);
    assertThat(
            List.of(
                player("A0000002").named("A0000001").weapon(Weapon.COLT, 1, 2, 3, 4, 5).line(),
                like(line).named("^1A0000001").line(),
                like(line).rounds(1).line(),
                like(line).team(2).line(),
                like(line).weapon(Weapon.COLT, 1, 2, 3, 4, 6).line(),
                player("A0000001").weapon(Weapon.LUGER, 1, 2, 3, 4, 5).line(),
                like(line).with(TabField.XP, 1).line()))
        .doesNotContain(line);
  }

  @Test
  void holdsTheFieldsWithADecimalAsTenths() {
    assertThat(Arrays.stream(TabField.values()).filter(TabField::isTenths))
        .containsExactly(
            TabField.TIME_PLAYED_PERCENT,
            TabField.DPM,
            TabField.TIME_PLAYED_MINUTES,
            TabField.TANK_MEATSHIELD,
            TabField.TIME_DEAD_RATIO,
            TabField.TIME_DEAD_MINUTES,
            TabField.KD);
  }

  @Test
  void subtractsExactlyTheFieldsThatCoverTheWholeMap() {
    assertThat(Arrays.stream(TabField.values()).filter(f -> f.scope() == Scope.CUMULATIVE))
        .containsExactly(
            TabField.DAMAGE_GIVEN,
            TabField.DAMAGE_RECEIVED,
            TabField.TEAM_DAMAGE_GIVEN,
            TabField.TEAM_DAMAGE_RECEIVED,
            TabField.GIBS,
            TabField.SELF_KILLS,
            TabField.TEAM_KILLS,
            TabField.TEAM_GIBS,
            TabField.BULLETS_FIRED,
            TabField.TIME_PLAYED_MINUTES);
    assertThat(Arrays.stream(TabField.values()).filter(f -> f.scope() == Scope.DERIVED))
        .containsExactly(
            TabField.TIME_PLAYED_PERCENT,
            TabField.DPM,
            TabField.TANK_MEATSHIELD,
            TabField.TIME_DEAD_RATIO,
            TabField.KD);
  }
}
