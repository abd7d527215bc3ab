package io.slomix.model.lua.end;

import io.slomix.model.lua.LuaRound;
import io.slomix.model.lua.rule.SideCode;
import io.slomix.model.round.EndReason;
import java.util.Locale;

/** Whether a Lua event tells of a round that did not end regularly (lua-round-event 6.1, 7.4). */
public final class LuaAbort {

  /** Shorter rounds are ghosts. */
  public static final int GHOST_BELOW_SECONDS = 30;

  private LuaAbort() {}

  /** Whether hardly anything was played: kept, but published nowhere. */
  public static boolean isGhost(LuaRound round) {
    Integer played = round.timing().playtimeSeconds();
    return played != null && played < GHOST_BELOW_SECONDS;
  }

  /**
   * Whether the event alone shows an aborted round: a ghost, or the fallback of a shutdown, which
   * reports a surrender that nobody asked for and nobody won.
   */
  public static boolean isAborted(LuaRound round) {
    boolean shutdown =
        isRaw(round, "surrender")
            && round.winner() == SideCode.NONE
            && round.surrender().team() == SideCode.NONE;
    return isGhost(round) || shutdown;
  }

  /**
   * Whether the event is to be treated as aborted: as above, or it contradicts itself and no stats
   * file vouches for a regular end.
   *
   * @param hasStatsFile a stats file of that round, written in intermission, is there
   */
  public static boolean isAborted(LuaRound round, boolean hasStatsFile) {
    return isAborted(round) || (contradictsItself(round) && !hasStatsFile);
  }

  /**
   * Whether it says that the objective was reached while the defenders won before the time was up:
   * with a stats file that is a surrender whose vote was not seen.
   */
  public static boolean contradictsItself(LuaRound round) {
    Integer played = round.timing().playtimeSeconds();
    Integer limit = round.timing().timeLimitSeconds();
    return EndReasonText.parse(round.endReasonRaw()) == EndReason.OBJECTIVE
        && round.winner() != SideCode.NONE
        && round.winner() == round.defender()
        && played != null
        && limit != null
        && 10L * played < 9L * limit;
  }

  private static boolean isRaw(LuaRound round, String word) {
    return round.endReasonRaw().strip().toLowerCase(Locale.ROOT).equals(word);
  }
}
