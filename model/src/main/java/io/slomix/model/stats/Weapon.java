package io.slomix.model.stats;

/** The weapons of a block in the order of their mask bits (stats-file 2.2). */
public enum Weapon {
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

  private static final Weapon[] BY_BIT = values();
  private static final int BULLET_BITS = 0b111_1111_0000_0000_0000_1111_1100;

  /** The stored name of a mask bit, 0..31; bits without a weapon are {@code UNKNOWN_<bit>}. */
  public static String nameOfBit(int bit) {
    return bit < BY_BIT.length ? BY_BIT[bit].name() : "UNKNOWN_" + bit;
  }

  /** Whether the bit is a bullet weapon, the base of {@code accuracy_bullets} (stats-file 7). */
  public static boolean isBullet(int bit) {
    return (BULLET_BITS >>> bit & 1) == 1;
  }
}
