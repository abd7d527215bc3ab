package io.slomix.model.merge.row;

import io.slomix.model.endstats.rule.RosterNames;
import io.slomix.model.evidence.Reason;
import io.slomix.model.lua.LuaRound;
import io.slomix.model.lua.LuaSpawn;
import io.slomix.model.lua.LuaSurrender;
import io.slomix.model.lua.LuaTiming;
import io.slomix.model.lua.end.LuaAbort;
import io.slomix.model.lua.rule.LuaMatchId;
import io.slomix.model.merge.FinalRound;
import io.slomix.model.merge.event.LuaEvent;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the rows of a round's Lua event (lua-round-event 8.1, 8.2). Pure. */
public final class LuaRows {

  private LuaRows() {}

  /**
   * The row of the event.
   *
   * @param merged what was decided of its round
   * @param zone of the server
   */
  public static LuaRoundRow round(LuaEvent event, FinalRound merged, LuaLink link, ZoneId zone) {
    LuaRound round = event.round();
    LuaTiming timing = round.timing();
    LuaSurrender vote = round.surrender();
    return new LuaRoundRow(
        round.map(),
        round.mapRaw(),
        link.roundNumber(),
        round.label(),
        link.matchId(),
        timing.endUnix() == null ? null : LuaMatchId.of(timing.endUnix(), zone),
        timing.startUnix(),
        timing.endUnix(),
        timing.playtimeSeconds(),
        timing.timeLimitSeconds(),
        round.winner(),
        round.defender(),
        round.endReasonRaw(),
        merged.endReason(),
        merged.aborted() || LuaAbort.isAborted(round),
        LuaAbort.isGhost(round),
        timing.pauseCount(),
        timing.pauseSeconds(),
        round.pauses(),
        timing.warmupSeconds(),
        timing.warmupStartUnix(),
        timing.warmupEndUnix(),
        vote.team(),
        vote.callerGuid(),
        vote.callerName(),
        round.axisScore(),
        round.alliesScore(),
        round.axisPlayers(),
        round.alliesPlayers(),
        round.luaVersion(),
        event.source().code(),
        link.status(),
        link.confidence(),
        link.reason(),
        round.remarks().stream().map(Reason::name).toList());
  }

  /**
   * The rows of its players' lives, in the order of the event; of a guid that repeats the first.
   */
  public static List<LuaSpawnRow> spawns(LuaEvent event) {
    List<LuaSpawnRow> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (LuaSpawn spawn : event.round().spawns()) {
      if (!spawn.guid().isEmpty() && seen.add(spawn.guid())) {
        rows.add(row(spawn, rows.size()));
      }
    }
    return rows;
  }

  /** The form of a guid that stats files have: eight characters, upper case (consumers 0.3). */
  public static String guid8(String guid) {
    return RosterNames.guid8(guid);
  }

  private static LuaSpawnRow row(LuaSpawn spawn, int ordinal) {
    return new LuaSpawnRow(
        spawn.guid(),
        ordinal,
        guid8(spawn.guid()),
        spawn.name(),
        spawn.spawns(),
        spawn.deaths(),
        spawn.deadSeconds(),
        spawn.averageRespawnSeconds(),
        spawn.longestRespawnSeconds());
  }
}
