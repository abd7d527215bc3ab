package io.slomix.model.merge;

import io.slomix.model.lua.LuaTiming;
import io.slomix.model.round.RoundDuration;

/**
 * How long the merged round was played, pauses excluded (R7, lua-round-event 9.1).
 *
 * @param millis milliseconds
 * @param source who says so
 */
public record FinalDuration(long millis, Source source) {

  private static final long MILLIS = 1000;
  private static final int LIMIT_ROUNDING_SECONDS = 1;

  /** Who measured a duration, best first. */
  public enum Source {
    /** The Lua module. */
    LUA,
    /** The header's play time. */
    F9,
    /** The header's next limit. */
    F8,
    /** The most frequent time on a team. */
    TP;

    static Source of(RoundDuration.Source source) {
      return switch (source) {
        case F9 -> F9;
        case F8 -> F8;
        case TP -> TP;
      };
    }
  }

  /**
   * Chooses: the Lua module's play time when it can be, else the stats file's. A play time beyond
   * the limit contains pauses that the script did not see (before 1.7.1); it is used only when
   * nothing else is known, cut to the limit as later scripts do themselves (lua-round-event 2.3).
   *
   * @param timing null without a usable Lua event
   * @param stats null without a duration of the stats file
   * @param limitSeconds null when not known
   * @return null when nobody knows
   */
  static FinalDuration choose(LuaTiming timing, RoundDuration stats, Integer limitSeconds) {
    Integer played = timing == null ? null : timing.playtimeSeconds();
    boolean measured = played != null && played > 0;
    boolean beyond =
        measured && limitSeconds != null && played > limitSeconds + LIMIT_ROUNDING_SECONDS;
    if (measured && !beyond) {
      return new FinalDuration(played * MILLIS, Source.LUA);
    }
    if (stats != null) {
      return new FinalDuration(stats.millis(), Source.of(stats.source()));
    }
    return measured ? new FinalDuration(limitSeconds * MILLIS, Source.LUA) : null;
  }

  /** Whole seconds, rounded down. */
  int seconds() {
    return (int) Math.min(Integer.MAX_VALUE, millis / MILLIS);
  }
}
