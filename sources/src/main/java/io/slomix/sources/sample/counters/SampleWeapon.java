package io.slomix.sources.sample.counters;

import java.util.Locale;

/** The weapons of a player line, in the order of the bits of the weapon mask (stats-file 2.2). */
public enum SampleWeapon {
  KNIFE,
  KNIFE_KBAR,
  LUGER,
  COLT,
  MP40,
  THOMPSON,
  STEN,
  FG42,
  PANZERFAUST,
  BAZOOKA,
  FLAMETHROWER,
  GRENADE,
  MORTAR,
  MORTAR2,
  DYNAMITE,
  AIRSTRIKE,
  ARTILLERY,
  SATCHEL,
  GRENADELAUNCHER,
  LANDMINE,
  MG42,
  BROWNING,
  CARBINE,
  KAR98,
  GARAND,
  K43,
  MP34,
  SYRINGE;

  /** Position in the mask. */
  @SuppressWarnings("EnumOrdinal") // The order of the constants is the order of the bits.
  public int bit() {
    return ordinal();
  }

  /** True for a weapon whose single hits carry bullet damage and may be hits to the head. */
  public boolean firesBullets() {
    return switch (this) {
      case LUGER, COLT, MP40, THOMPSON, STEN, FG42, MG42, BROWNING -> true;
      case CARBINE, KAR98, GARAND, K43, MP34 -> true;
      case KNIFE, KNIFE_KBAR, PANZERFAUST, BAZOOKA, FLAMETHROWER, GRENADE, MORTAR, MORTAR2 -> false;
      case DYNAMITE, AIRSTRIKE, ARTILLERY, SATCHEL, GRENADELAUNCHER, LANDMINE, SYRINGE -> false;
    };
  }

  /** True for the two knives. */
  public boolean isBlade() {
    return this == KNIFE || this == KNIFE_KBAR;
  }

  /** The name in lower case, as the columns of a truth table spell it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
