package io.slomix.model.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** stats-file 2.2. */
class WeaponTest {

  @Test
  void namesTheBitsInTheContractsOrder() {
    assertThat(IntStream.range(0, 28).mapToObj(Weapon::nameOfBit))
        .containsExactly(
            ("KNIFE KNIFE_KBAR LUGER COLT MP40 THOMPSON STEN FG42 PANZERFAUST BAZOOKA FLAMETHROWER "
                    + "GRENADE MORTAR MORTAR2 DYNAMITE AIRSTRIKE ARTILLERY SATCHEL GRENADELAUNCHER "
                    + "LANDMINE MG42 BROWNING CARBINE KAR98 GARAND K43 MP34 SYRINGE")
                .split(" "));
  }

  @Test
  void namesTheBitsThatNoWeaponHas() {
    assertThat(IntStream.range(28, 32).mapToObj(Weapon::nameOfBit))
        .containsExactly("UNKNOWN_28", "UNKNOWN_29", "UNKNOWN_30", "UNKNOWN_31");
  }

  @Test
  void countsBits2To7And20To26AsBulletWeapons() {
    assertThat(IntStream.range(0, 32).filter(Weapon::isBullet))
        .containsExactly(2, 3, 4, 5, 6, 7, 20, 21, 22, 23, 24, 25, 26);
  }
}
