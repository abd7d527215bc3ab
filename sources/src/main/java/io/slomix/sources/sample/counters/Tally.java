package io.slomix.sources.sample.counters;

import java.util.Locale;

/**
 * A number that is counted for a player beside his weapons, with its scope (stats-file 2.3).
 *
 * <p>Times are kept in milliseconds; the file writes them in its own units. Fields that the file
 * derives from others (percentages, ratios) are no tallies.
 */
public enum Tally {
  DAMAGE_GIVEN(Scope.CUMULATIVE),
  DAMAGE_RECEIVED(Scope.CUMULATIVE),
  TEAM_DAMAGE_GIVEN(Scope.CUMULATIVE),
  TEAM_DAMAGE_RECEIVED(Scope.CUMULATIVE),
  GIBS(Scope.CUMULATIVE),
  SELF_KILLS(Scope.CUMULATIVE),
  TEAM_KILLS(Scope.CUMULATIVE),
  TEAM_GIBS(Scope.CUMULATIVE),
  /** Time on Axis or Allies. */
  TIME_PLAYED_MS(Scope.CUMULATIVE),
  /** Part of the time played that was spent waiting for the next life. */
  TIME_DEAD_MS(Scope.CUMULATIVE),
  XP(Scope.PER_ROUND),
  KILLING_SPREE(Scope.PER_ROUND),
  DEATH_SPREE(Scope.PER_ROUND),
  KILL_ASSISTS(Scope.PER_ROUND),
  KILL_STEALS(Scope.PER_ROUND),
  HEADSHOT_KILLS(Scope.PER_ROUND),
  DYNAMITES_PLANTED(Scope.PER_ROUND),
  DYNAMITES_DEFUSED(Scope.PER_ROUND),
  TIMES_REVIVED(Scope.PER_ROUND),
  USEFUL_KILLS(Scope.PER_ROUND),
  /** Waiting time imposed on victims; the file has whole seconds, rounded down. */
  DENIED_PLAYTIME_MS(Scope.PER_ROUND),
  MULTIKILL_2X(Scope.PER_ROUND),
  MULTIKILL_3X(Scope.PER_ROUND),
  MULTIKILL_4X(Scope.PER_ROUND),
  MULTIKILL_5X(Scope.PER_ROUND),
  MULTIKILL_6X(Scope.PER_ROUND),
  USELESS_KILLS(Scope.PER_ROUND),
  FULL_SELFKILLS(Scope.PER_ROUND),
  REPAIRS_CONSTRUCTIONS(Scope.PER_ROUND),
  REVIVES_GIVEN(Scope.PER_ROUND),
  /** Dead time as the older writers add it up, again every 5 s (stats-file 7.4). */
  TIME_DEAD_INFLATED_MS(Scope.PER_ROUND),
  /** Shots as the older writers add them up, again every 5 s (stats-file 2.3, index 20). */
  SHOTS_INFLATED(Scope.PER_ROUND);

  /** What the number in a round-2 file covers. */
  public enum Scope {
    /** Kept by the engine for the map: R1 + R2. */
    CUMULATIVE,
    /** Kept by the script, which is reloaded at the start of every round. */
    PER_ROUND
  }

  private final Scope scope;

  Tally(Scope scope) {
    this.scope = scope;
  }

  /** Position in an array of all tallies. */
  @SuppressWarnings("EnumOrdinal") // Never leaves the process.
  int index() {
    return ordinal();
  }

  /** What the number in a round-2 file covers. */
  public Scope scope() {
    return scope;
  }

  /** The name in lower case, as the columns of a truth table spell it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
