package io.slomix.model.merge;

import io.slomix.model.lua.LuaRound;
import io.slomix.model.lua.LuaTiming;
import io.slomix.model.lua.end.EndReasonText;
import io.slomix.model.lua.end.LuaAbort;
import io.slomix.model.lua.end.RoundEnd;
import io.slomix.model.lua.rule.SideCode;
import io.slomix.model.round.EndReason;
import io.slomix.model.round.StopwatchState;
import java.util.function.Function;

/**
 * Merges stats file and Lua event of a round (R7, R14, lua-round-event 7.5 and 10): the Lua event
 * has the last word on timing, winner and end reason; each fills what the other does not know; a
 * disagreement is recorded.
 *
 * <p>A Lua event that tells of an aborted round while the stats file proves a regular end (a vote
 * or a restart that the script misread) is not believed; its start and end stay, for the clock of
 * the script is not in doubt.
 */
public final class FinalRounds {

  private final StatsSide stats;
  private final LuaRound lua;
  private final RoundContext context;
  private final LuaRound believed;

  private FinalRounds(StatsSide stats, LuaRound lua, RoundContext context) {
    this.stats = stats;
    this.lua = lua;
    this.context = context;
    this.believed = lua != null && !context.aborted() && LuaAbort.isAborted(lua) ? null : lua;
  }

  /**
   * The merged round. Total: every combination of evidence has an answer.
   *
   * @param stats null without a stats file
   * @param lua null without a Lua event
   */
  public static FinalRound merge(StatsSide stats, LuaRound lua, RoundContext context) {
    return new FinalRounds(stats, lua, context).merged();
  }

  private FinalRound merged() {
    LuaTiming timing = believed == null ? null : believed.timing();
    Integer winner = context.aborted() ? null : winner();
    Integer defender = defender();
    Integer limit =
        first(timing == null ? null : timing.timeLimitSeconds(), stats, StatsSide::limitSeconds);
    FinalDuration duration =
        FinalDuration.choose(timing, stats == null ? null : stats.duration(), limit);
    StopwatchState state = state(winner, defender);
    RoundEnd end = end(winner, defender, duration, limit);
    LuaTiming clock = lua == null ? null : lua.timing();
    return new FinalRound(
        context.aborted(),
        winner,
        defender,
        end.reason(),
        end.surrenderTeam(),
        duration,
        clock == null ? null : clock.startUnix(),
        end(clock),
        state,
        limit,
        nextLimit(state, duration, limit),
        context.legs().codes(),
        Conflicts.of(stats, lua, context, end.reason()));
  }

  private Integer winner() {
    return first(side(believed == null ? 0 : believed.winner()), stats, StatsSide::winner);
  }

  private Integer defender() {
    return first(side(believed == null ? 0 : believed.defender()), stats, StatsSide::defender);
  }

  private RoundEnd end(Integer winner, Integer defender, FinalDuration duration, Integer limit) {
    if (context.aborted()) {
      EndReason cause = context.abortReason();
      return new RoundEnd(cause == null ? EndReason.ABORTED : cause, SideCode.NONE);
    }
    if (believed == null) {
      EndReason inferred = stats == null ? null : stats.endReason();
      boolean gaveUp = inferred == EndReason.SURRENDER && winner != null;
      return new RoundEnd(inferred, gaveUp ? SideCode.opposite(winner) : SideCode.NONE);
    }
    return RoundEnd.regular(
        new RoundEnd.Facts(
            EndReasonText.parse(believed.endReasonRaw()),
            believed.surrender().team(),
            winner == null ? SideCode.NONE : winner,
            defender == null ? SideCode.NONE : defender,
            duration == null ? null : (Integer) duration.seconds(),
            limit));
  }

  private Long end(LuaTiming clock) {
    Long end = first(clock == null ? null : clock.endUnix(), stats, StatsSide::endUnix);
    return end == null ? context.endUnix() : end;
  }

  private static StopwatchState state(Integer winner, Integer defender) {
    if (winner == null || defender == null) {
      return null;
    }
    return winner.equals(defender) ? StopwatchState.FULL_HOLD : StopwatchState.TIME_SET;
  }

  /** The stats file has the very value that the game used; else it follows from the outcome. */
  private Integer nextLimit(StopwatchState state, FinalDuration duration, Integer limit) {
    boolean ofFirst = context.roundNumber() != null && context.roundNumber() == 1;
    if (!ofFirst || context.aborted()) {
      return null;
    }
    if (stats != null && stats.nextLimitSeconds() != null) {
      return stats.nextLimitSeconds();
    }
    if (state == null) {
      return null;
    }
    return switch (state) {
      case FULL_HOLD -> limit;
      case TIME_SET -> duration == null ? null : (Integer) duration.seconds();
    };
  }

  private static Integer side(int code) {
    return code == SideCode.NONE ? null : (Integer) code;
  }

  private static <T> T first(T ofLua, StatsSide stats, Function<StatsSide, T> ofStats) {
    return ofLua != null || stats == null ? ofLua : ofStats.apply(stats);
  }
}
