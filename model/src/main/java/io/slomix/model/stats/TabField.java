package io.slomix.model.stats;

import java.util.Locale;

/** The tab fields of a player line in the order of the 38-field layout (stats-file 2.3). */
public enum TabField {
  DAMAGE_GIVEN(Scope.CUMULATIVE),
  DAMAGE_RECEIVED(Scope.CUMULATIVE),
  TEAM_DAMAGE_GIVEN(Scope.CUMULATIVE),
  TEAM_DAMAGE_RECEIVED(Scope.CUMULATIVE),
  GIBS(Scope.CUMULATIVE),
  SELF_KILLS(Scope.CUMULATIVE),
  TEAM_KILLS(Scope.CUMULATIVE),
  TEAM_GIBS(Scope.CUMULATIVE),
  /** Alive time over time on team, in permille: one decimal of percent. */
  TIME_PLAYED_PERCENT(Scope.DERIVED, true),
  XP(Scope.PER_ROUND),
  KILLING_SPREE(Scope.PER_ROUND),
  DEATH_SPREE(Scope.PER_ROUND),
  KILL_ASSISTS(Scope.PER_ROUND),
  KILL_STEALS(Scope.PER_ROUND),
  HEADSHOT_KILLS(Scope.PER_ROUND),
  OBJECTIVES_STOLEN(Scope.PER_ROUND),
  OBJECTIVES_RETURNED(Scope.PER_ROUND),
  DYNAMITES_PLANTED(Scope.PER_ROUND),
  DYNAMITES_DEFUSED(Scope.PER_ROUND),
  TIMES_REVIVED(Scope.PER_ROUND),
  /** Garbage before the 38-field layout; always recomputed as the sum of shots. */
  BULLETS_FIRED(Scope.CUMULATIVE),
  /** Always 0: ignored. */
  DPM(Scope.DERIVED, true),
  /** Tenths of a minute on a team. */
  TIME_PLAYED_MINUTES(Scope.CUMULATIVE, true),
  TANK_MEATSHIELD(Scope.DERIVED, true),
  TIME_DEAD_RATIO(Scope.DERIVED, true),
  /** Tenths of a minute as the writer counted them; inflated, diagnostic only. */
  TIME_DEAD_MINUTES(Scope.PER_ROUND, true),
  KD(Scope.DERIVED, true),
  USEFUL_KILLS(Scope.PER_ROUND),
  DENIED_PLAYTIME(Scope.PER_ROUND),
  MULTIKILL_2X(Scope.PER_ROUND),
  MULTIKILL_3X(Scope.PER_ROUND),
  MULTIKILL_4X(Scope.PER_ROUND),
  MULTIKILL_5X(Scope.PER_ROUND),
  MULTIKILL_6X(Scope.PER_ROUND),
  USELESS_KILLS(Scope.PER_ROUND),
  FULL_SELFKILLS(Scope.PER_ROUND),
  REPAIRS_CONSTRUCTIONS(Scope.PER_ROUND),
  REVIVES_GIVEN(Scope.PER_ROUND);

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

  private final Scope scope;
  private final boolean tenths;
  private final String column = name().toLowerCase(Locale.ROOT);

  TabField(Scope scope) {
    this(scope, false);
  }

  TabField(Scope scope, boolean tenths) {
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

  /** The column that carries the field. */
  public String column() {
    return column;
  }
}
