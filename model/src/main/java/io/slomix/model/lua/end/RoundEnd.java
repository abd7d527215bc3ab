package io.slomix.model.lua.end;

import io.slomix.model.lua.LuaRound;
import io.slomix.model.lua.rule.SideCode;
import io.slomix.model.round.EndReason;
import java.time.LocalTime;

/**
 * Why a round really ended (lua-round-event 7.5, R14): the script's own reason is a guess, an
 * objective in the last tenth of the time passes for {@code time_expired}, a failed vote followed
 * by a win for {@code surrender}.
 *
 * @param reason the effective reason
 * @param surrenderTeam the side that gave up, 0 when none did
 */
public record RoundEnd(EndReason reason, int surrenderTeam) {

  /** A hold that ends this much before the limit, or less, is still a hold. */
  public static final int HOLD_MARGIN_SECONDS = 9;

  /**
   * What is known of a round that ended regularly; each value may come from another source.
   *
   * @param raw the script's reason; {@link EndReason#NORMAL} when no script reported
   * @param voteTeam the side that a surrender vote was called for, 0 for none
   * @param winner side, 0 for nobody or unknown
   * @param defender side, 0 for unknown
   * @param playedSeconds null when not known
   * @param limitSeconds null when not known
   */
  public record Facts(
      EndReason raw,
      int voteTeam,
      int winner,
      int defender,
      Integer playedSeconds,
      Integer limitSeconds) {

    /** The facts of an event alone. */
    public static Facts of(LuaRound round) {
      return new Facts(
          EndReasonText.parse(round.endReasonRaw()),
          round.surrender().team(),
          round.winner(),
          round.defender(),
          round.timing().playtimeSeconds(),
          round.timing().timeLimitSeconds());
    }
  }

  /** The end of a round that was not aborted. */
  public static RoundEnd regular(Facts facts) {
    if (facts.raw() == EndReason.SURRENDER
        && facts.voteTeam() != SideCode.NONE
        && facts.winner() != SideCode.NONE
        && facts.voteTeam() != facts.winner()) {
      return new RoundEnd(EndReason.SURRENDER, facts.voteTeam());
    }
    if (facts.winner() == SideCode.NONE || facts.defender() == SideCode.NONE) {
      boolean gaveUp = facts.raw() == EndReason.SURRENDER && facts.voteTeam() != facts.winner();
      return new RoundEnd(facts.raw(), gaveUp ? facts.voteTeam() : SideCode.NONE);
    }
    if (facts.winner() != facts.defender()) {
      return new RoundEnd(EndReason.OBJECTIVE, SideCode.NONE);
    }
    return heldToTheEnd(facts)
        ? new RoundEnd(EndReason.NORMAL, SideCode.NONE)
        : new RoundEnd(EndReason.SURRENDER, SideCode.opposite(facts.winner()));
  }

  /**
   * The end of an aborted round.
   *
   * @param clock local time at which its stats file was written, null without one
   * @param restart when the server restarts every day
   * @param map of the round
   * @param nextMap map of the next evidence of its evening, null when there is none
   */
  public static RoundEnd aborted(
      LocalTime clock, DailyRestart restart, String map, String nextMap) {
    return new RoundEnd(abortReason(clock, restart, map, nextMap), SideCode.NONE);
  }

  private static EndReason abortReason(
      LocalTime clock, DailyRestart restart, String map, String nextMap) {
    if (clock != null && restart.isNear(clock)) {
      return EndReason.SERVER_RESTART;
    }
    if (nextMap == null) {
      return EndReason.ABORTED;
    }
    return nextMap.equals(map) ? EndReason.MAP_RESTART : EndReason.MAP_CHANGE;
  }

  private static boolean heldToTheEnd(Facts facts) {
    return facts.limitSeconds() == null
        || facts.playedSeconds() == null
        || facts.playedSeconds() >= facts.limitSeconds() - HOLD_MARGIN_SECONDS;
  }
}
