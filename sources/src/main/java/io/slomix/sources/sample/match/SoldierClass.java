package io.slomix.sources.sample.match;

import static io.slomix.sources.sample.counters.SampleWeapon.*;

import io.slomix.sources.sample.counters.SampleWeapon;
import java.util.SplittableRandom;

/** What an invented player plays: decides his weapons on either side. */
public enum SoldierClass {
  MEDIC(MP40, THOMPSON, GRENADE, GRENADE),
  ENGINEER(MP40, THOMPSON, DYNAMITE, DYNAMITE),
  RIFLEMAN(KAR98, CARBINE, GRENADELAUNCHER, GRENADELAUNCHER),
  FIELD_OPS(MP40, THOMPSON, ARTILLERY, AIRSTRIKE),
  COVERT_OPS(MP34, STEN, SATCHEL, SATCHEL),
  MARKSMAN(K43, GARAND, LANDMINE, LANDMINE),
  ROCKETEER(MP40, THOMPSON, PANZERFAUST, BAZOOKA),
  GUNNER(MG42, BROWNING, MORTAR, MORTAR2);

  private static final int AXIS = 1;

  private final SampleWeapon axisPrimary;
  private final SampleWeapon alliedPrimary;
  private final SampleWeapon axisSpecial;
  private final SampleWeapon alliedSpecial;

  SoldierClass(
      SampleWeapon axisPrimary,
      SampleWeapon alliedPrimary,
      SampleWeapon axisSpecial,
      SampleWeapon alliedSpecial) {
    this.axisPrimary = axisPrimary;
    this.alliedPrimary = alliedPrimary;
    this.axisSpecial = axisSpecial;
    this.alliedSpecial = alliedSpecial;
  }

  /** The weapon carried in the hands. */
  public SampleWeapon primary(int side) {
    return side == AXIS ? axisPrimary : alliedPrimary;
  }

  /** The knife of a side; only the Allies have the Ka-Bar. */
  public SampleWeapon blade(int side) {
    return side == AXIS ? KNIFE : KNIFE_KBAR;
  }

  /** The weapon of a kill: nine in ten with the primary weapon, as on real servers. */
  public SampleWeapon killWeapon(int side, SplittableRandom random) {
    int draw = random.nextInt(1000);
    if (draw < 2) {
      return blade(side);
    }
    if (draw < 45) {
      return side == AXIS ? LUGER : COLT;
    }
    if (draw < 110) {
      return GRENADE;
    }
    return draw < 150 ? (side == AXIS ? axisSpecial : alliedSpecial) : primary(side);
  }

  /** True for the class that has the syringe. */
  public boolean revives() {
    return this == MEDIC;
  }

  /** True for the class that plants, defuses and repairs. */
  public boolean builds() {
    return this == ENGINEER || this == RIFLEMAN;
  }
}
