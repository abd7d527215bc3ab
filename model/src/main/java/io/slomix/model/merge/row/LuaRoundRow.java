package io.slomix.model.merge.row;

import io.slomix.model.lua.LuaPause;
import io.slomix.model.lua.LuaPlayer;
import io.slomix.model.round.EndReason;
import java.util.List;

/**
 * A row of {@code lua_round}: the columns in their order (lua-round-event 8.1); null where unknown.
 *
 * @param map normalised name
 * @param mapRaw as the script wrote it
 * @param roundNumber real number, null for an aborted round without a stats file (R15)
 * @param label as claimed
 * @param matchId the match's identity (R18)
 * @param luaMatchId local time of the round's end, {@code YYYY-MM-DD-HHMMSS}: the original's key
 * @param roundStartUnix epoch seconds
 * @param roundEndUnix epoch seconds
 * @param playtimeSeconds without pauses, as the script says
 * @param timeLimitSeconds as the script says
 * @param winner side, 0 for nobody or unknown, as the script says
 * @param defender side, 0 for unknown, as the script says
 * @param endReasonRaw as the script wrote it
 * @param endReason effective reason of the merged round (R14)
 * @param aborted the round, or the event by itself, tells that it did not end regularly
 * @param ghost hardly anything was played
 * @param pauseCount how often
 * @param pauseSeconds how long in all
 * @param pauses one by one
 * @param warmupSeconds as the script says
 * @param warmupStartUnix epoch seconds
 * @param warmupEndUnix epoch seconds
 * @param surrenderTeam side that was voted for, also when the vote failed; 0 for none
 * @param surrenderCallerGuid who called the vote
 * @param surrenderCallerName who called the vote
 * @param axisScore never a match score
 * @param alliesScore never a match score
 * @param axisPlayers at the end of the round
 * @param alliesPlayers at the end of the round
 * @param luaVersion {@code 1.7.2} or {@code unknown}
 * @param source {@code stats_ready}, {@code gametime_fallback} or {@code both}
 * @param linkStatus word of the link
 * @param confidence word of the link
 * @param linkReason word of the link
 * @param remarks what the readers noticed
 */
public record LuaRoundRow(
    String map,
    String mapRaw,
    Integer roundNumber,
    int label,
    String matchId,
    String luaMatchId,
    Long roundStartUnix,
    Long roundEndUnix,
    Integer playtimeSeconds,
    Integer timeLimitSeconds,
    int winner,
    int defender,
    String endReasonRaw,
    EndReason endReason,
    boolean aborted,
    boolean ghost,
    int pauseCount,
    int pauseSeconds,
    List<LuaPause> pauses,
    int warmupSeconds,
    Long warmupStartUnix,
    Long warmupEndUnix,
    int surrenderTeam,
    String surrenderCallerGuid,
    String surrenderCallerName,
    int axisScore,
    int alliesScore,
    List<LuaPlayer> axisPlayers,
    List<LuaPlayer> alliesPlayers,
    String luaVersion,
    String source,
    String linkStatus,
    String confidence,
    String linkReason,
    List<String> remarks) {

  /** Takes copies of the lists. */
  public LuaRoundRow {
    pauses = List.copyOf(pauses);
    axisPlayers = List.copyOf(axisPlayers);
    alliesPlayers = List.copyOf(alliesPlayers);
    remarks = List.copyOf(remarks);
  }
}
