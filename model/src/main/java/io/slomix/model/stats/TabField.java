package io.slomix.model.stats;

import java.util.Locale;

/** The tab fields of a player line in the order of the 38-field layout (stats-file 2.3). */
public enum TabField {
  DAMAGE_GIVEN(0, Scope.CUMULATIVE),
  DAMAGE_RECEIVED(1, Scope.CUMULATIVE),
  TEAM_DAMAGE_GIVEN(2, Scope.CUMULATIVE),
  TEAM_DAMAGE_RECEIVED(3, Scope.CUMULATIVE),
  GIBS(4, Scope.CUMULATIVE),
  SELF_KILLS(5, Scope.CUMULATIVE),
  TEAM_KILLS(6, Scope.CUMULATIVE),
  TEAM_GIBS(7, Scope.CUMULATIVE),
  /** Alive time over time on team, in permille: one decimal of percent. */
  TIME_PLAYED_PERCENT(8, Scope.DERIVED, true),
  XP(9, Scope.PER_ROUND),
  KILLING_SPREE(10, Scope.PER_ROUND),
  DEATH_SPREE(11, Scope.PER_ROUND),
  KILL_ASSISTS(12, Scope.PER_ROUND),
  KILL_STEALS(13, Scope.PER_ROUND),
  HEADSHOT_KILLS(14, Scope.PER_ROUND),
  OBJECTIVES_STOLEN(15, Scope.PER_ROUND),
  OBJECTIVES_RETURNED(16, Scope.PER_ROUND),
  DYNAMITES_PLANTED(17, Scope.PER_ROUND),
  DYNAMITES_DEFUSED(18, Scope.PER_ROUND),
  TIMES_REVIVED(19, Scope.PER_ROUND),
  /** Garbage before the 38-field layout; always recomputed as the sum of shots. */
  BULLETS_FIRED(20, Scope.CUMULATIVE),
  /** Always 0: ignored. */
  DPM(21, Scope.DERIVED, true),
  /** Tenths of a minute on a team. */
  TIME_PLAYED_MINUTES(22, Scope.CUMULATIVE, true),
  TANK_MEATSHIELD(23, Scope.DERIVED, true),
  TIME_DEAD_RATIO(24, Scope.DERIVED, true),
  /** Tenths of a minute as the writer counted them; inflated, diagnostic only. */
  TIME_DEAD_MINUTES(25, Scope.PER_ROUND, true),
  KD(26, Scope.DERIVED, true),
  USEFUL_KILLS(27, Scope.PER_ROUND),
  DENIED_PLAYTIME(28, Scope.PER_ROUND),
  MULTIKILL_2X(29, Scope.PER_ROUND),
  MULTIKILL_3X(30, Scope.PER_ROUND),
  MULTIKILL_4X(31, Scope.PER_ROUND),
  MULTIKILL_5X(32, Scope.PER_ROUND),
  MULTIKILL_6X(33, Scope.PER_ROUND),
  USELESS_KILLS(34, Scope.PER_ROUND),
  FULL_SELFKILLS(35, Scope.PER_ROUND),
  REPAIRS_CONSTRUCTIONS(36, Scope.PER_ROUND),
  REVIVES_GIVEN(37, Scope.PER_ROUND);

  /** What the number of an R2 file covers. */
  public enum Scope {
    /** R1 + R2: the R1 value is subtracted. */
    CUMULATIVE,
    /** R2 alone: kept. */
    PER_ROUND,
    /** Computed from cumulative values: recomputed. */
    DERIVED
  }

  /** How many fields the full layout has. */
  public static final int COUNT = 38;

  private final int index;
  private final Scope scope;
  private final boolean tenths;
  private final String column = name().toLowerCase(Locale.ROOT);

  TabField(int index, Scope scope) {
    this(index, scope, false);
  }

  TabField(int index, Scope scope, boolean tenths) {
    this.index = index;
    this.scope = scope;
    this.tenths = tenths;
  }

  /** What the number of an R2 file covers. */
  public Scope scope() {
    return scope;
  }

  /** Whether the file writes one decimal; such values are held as whole tenths. */
  public boolean isTenths() {
    return tenths;
  }

  /** Position in the 38-field layout, from 0. */
  public int index() {
    return index;
  }

  /** The column that carries the field. */
  public String column() {
    return column;
  }
}
