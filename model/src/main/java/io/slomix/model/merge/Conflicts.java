package io.slomix.model.merge;

import io.slomix.model.lua.LuaRound;
import io.slomix.model.lua.LuaTiming;
import io.slomix.model.lua.end.LuaAbort;
import io.slomix.model.lua.rule.SideCode;
import io.slomix.model.round.EndReason;
import io.slomix.model.round.RoundDuration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Finds where stats file and Lua event of one round disagree (lua-round-event 10). */
final class Conflicts {

  private static final int LIMIT_TOLERANCE_SECONDS = 2;
  private static final int START_TOLERANCE_SECONDS = 5;
  private static final int END_TOLERANCE_SECONDS = 10;
  private static final long MILLIS = 1000;

  private final StatsSide stats;
  private final LuaRound lua;
  private final EnumSet<Conflict> found = EnumSet.noneOf(Conflict.class);

  private Conflicts(StatsSide stats, LuaRound lua) {
    this.stats = stats;
    this.lua = lua;
  }

  /**
   * The conflicts of a round.
   *
   * @param stats null without a stats file
   * @param lua null without a Lua event
   * @param endReason what was decided
   */
  static List<Conflict> of(
      StatsSide stats, LuaRound lua, RoundContext context, EndReason endReason) {
    Conflicts conflicts = new Conflicts(stats, lua);
    conflicts.note(context.labelsDiffer(), Conflict.ROUND_NUMBER);
    if (lua != null) {
      conflicts.noteStart(context.captureStartUnix());
      conflicts.note(LuaAbort.contradictsItself(lua), Conflict.END_REASON);
      if (stats != null) {
        conflicts.noteSides(context.aborted());
        conflicts.noteTimes(endReason);
      }
    }
    return new ArrayList<>(conflicts.found);
  }

  private void noteSides(boolean aborted) {
    boolean luaWinner = lua.winner() != SideCode.NONE;
    note(luaWinner && stats.winner() != null && stats.winner() != lua.winner(), Conflict.WINNER);
    note(
        lua.defender() != SideCode.NONE
            && stats.defender() != null
            && stats.defender() != lua.defender(),
        Conflict.DEFENDER);
    note(stats.regular() && LuaAbort.isAborted(lua), Conflict.END_REASON);
    note(aborted && luaWinner && !LuaAbort.isAborted(lua), Conflict.END_REASON);
  }

  private void noteTimes(EndReason endReason) {
    LuaTiming timing = lua.timing();
    Integer played = timing.playtimeSeconds();
    RoundDuration duration = stats.duration();
    if (played != null && duration != null) {
      boolean knownOverrun =
          duration.source() == RoundDuration.Source.F8 && endReason == EndReason.SURRENDER;
      long apart = Math.abs(played * MILLIS - duration.millis());
      note(!knownOverrun && apart > imprecisionMillis(duration.source()), Conflict.DURATION);
    }
    note(
        apart(timing.timeLimitSeconds(), stats.limitSeconds(), LIMIT_TOLERANCE_SECONDS),
        Conflict.TIME_LIMIT);
    note(apart(timing.endUnix(), stats.endUnix(), END_TOLERANCE_SECONDS), Conflict.ROUND_END_UNIX);
  }

  private void noteStart(Long captureStartUnix) {
    note(
        apart(lua.timing().startUnix(), captureStartUnix, START_TOLERANCE_SECONDS),
        Conflict.ROUND_START_UNIX);
  }

  /** How far a source may be from the truth, beside the 2 s of the Lua module. */
  private static long imprecisionMillis(RoundDuration.Source source) {
    return switch (source) {
      case F9 -> 3 * MILLIS;
      case F8 -> 5 * MILLIS;
      case TP -> 10 * MILLIS;
    };
  }

  private static boolean apart(Number one, Number other, long tolerance) {
    return one != null
        && other != null
        && Math.abs(one.longValue() - other.longValue()) > tolerance;
  }

  private void note(boolean differs, Conflict field) {
    if (differs) {
      found.add(field);
    }
  }
}
