package io.slomix.model.merge.event;

import io.slomix.model.evidence.Reason;
import io.slomix.model.lua.LuaRound;
import io.slomix.model.lua.LuaSurrender;
import io.slomix.model.lua.LuaTiming;
import io.slomix.model.lua.end.EndReasonText;
import io.slomix.model.lua.rule.LuaVersion;
import io.slomix.model.lua.rule.SideCode;
import java.util.EnumSet;
import java.util.List;

/**
 * Fills what one delivery leaves empty from another (lua-round-event 8.1: non-empty wins).
 *
 * <p>Values that mean something only together (count and length of the pauses, both scores, a vote
 * and who called it) are taken together.
 */
final class PayloadUnion {

  private PayloadUnion() {}

  /** The better delivery, filled from the other one. */
  static LuaRound filled(LuaRound better, LuaRound other) {
    boolean scored = better.axisScore() != 0 || better.alliesScore() != 0;
    LuaRound scores = scored ? better : other;
    LuaRound union =
        new LuaRound(
            better.map(),
            better.mapRaw(),
            better.label(),
            first(better.winner(), other.winner()),
            first(better.defender(), other.defender()),
            isUnknown(better.endReasonRaw()) ? other.endReasonRaw() : better.endReasonRaw(),
            timing(better.timing(), other.timing()),
            surrender(better.surrender(), other.surrender()),
            scores.axisScore(),
            scores.alliesScore(),
            first(better.axisPlayers(), other.axisPlayers()),
            first(better.alliesPlayers(), other.alliesPlayers()),
            first(better.pauses(), other.pauses()),
            first(better.spawns(), other.spawns()),
            better.luaVersion().equals(LuaVersion.UNKNOWN)
                ? other.luaVersion()
                : better.luaVersion(),
            List.of());
    return union.withRemarks(remarks(union, better, other));
  }

  private static LuaTiming timing(LuaTiming better, LuaTiming other) {
    boolean paused = better.pauseCount() != 0 || better.pauseSeconds() != 0;
    LuaTiming pauses = paused ? better : other;
    return new LuaTiming(
        first(better.startUnix(), other.startUnix()),
        first(better.endUnix(), other.endUnix()),
        first(better.playtimeSeconds(), other.playtimeSeconds()),
        first(better.timeLimitSeconds(), other.timeLimitSeconds()),
        pauses.pauseCount(),
        pauses.pauseSeconds(),
        first(better.warmupSeconds(), other.warmupSeconds()),
        first(better.warmupStartUnix(), other.warmupStartUnix()),
        first(better.warmupEndUnix(), other.warmupEndUnix()));
  }

  private static LuaSurrender surrender(LuaSurrender better, LuaSurrender other) {
    if (better.team() == SideCode.NONE) {
      return other.team() == SideCode.NONE ? callers(better, other) : other;
    }
    return other.team() == better.team() ? callers(better, other) : better;
  }

  private static LuaSurrender callers(LuaSurrender better, LuaSurrender other) {
    return new LuaSurrender(
        better.team(),
        first(better.callerGuid(), other.callerGuid()),
        first(better.callerName(), other.callerName()));
  }

  /** What either reader noticed, save what the other delivery made good. */
  private static List<Reason> remarks(LuaRound union, LuaRound better, LuaRound other) {
    EnumSet<Reason> noticed = EnumSet.noneOf(Reason.class);
    noticed.addAll(better.remarks());
    noticed.addAll(other.remarks());
    if (union.winner() != SideCode.NONE) {
      noticed.remove(Reason.WINNER_MISSING_OR_INVALID);
    }
    if (union.defender() != SideCode.NONE) {
      noticed.remove(Reason.DEFENDER_MISSING_OR_INVALID);
    }
    if (union.timing().endUnix() != null) {
      noticed.remove(Reason.END_MISSING);
    }
    if (!union.axisPlayers().isEmpty() || !union.alliesPlayers().isEmpty()) {
      noticed.remove(Reason.TEAMS_EMPTY);
    }
    if (!union.luaVersion().equals(LuaVersion.UNKNOWN)) {
      noticed.remove(Reason.VERSION_UNKNOWN);
    }
    return List.copyOf(noticed);
  }

  private static boolean isUnknown(String endReason) {
    return endReason.isBlank() || endReason.equalsIgnoreCase(EndReasonText.UNKNOWN);
  }

  private static int first(int better, int other) {
    return better != 0 ? better : other;
  }

  private static <T> T first(T better, T other) {
    return better != null ? better : other;
  }

  private static <T> List<T> first(List<T> better, List<T> other) {
    return better.isEmpty() ? other : better;
  }
}
