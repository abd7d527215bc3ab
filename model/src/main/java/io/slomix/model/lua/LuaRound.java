package io.slomix.model.lua;

import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.evidence.Reason;
import java.util.List;

/**
 * The end of one round as the server's script saw it: a {@code STATS_READY} message or a gametime
 * file, read and normalised (lua-round-event 7).
 *
 * <p>All text is storable: no control characters, no colour codes in names. Both teams are the
 * snapshot at the end of the round, spectators left out.
 *
 * @param map normalised: lower case, without colour codes ({@code MapNames})
 * @param mapRaw as the script wrote it
 * @param label 1 or 2 as claimed; says nothing about an aborted round (lua-round-event 7.4)
 * @param winner side 1 or 2, 0 for nobody or unknown
 * @param defender side 1 or 2, 0 for unknown
 * @param endReasonRaw as the script wrote it, {@code unknown} when it did not
 * @param timing when and how long
 * @param surrender whose surrender was voted for
 * @param axisScore rounds won by Axis within this VM: 0 or 1, never a match score
 * @param alliesScore likewise for Allies
 * @param axisPlayers at most 64
 * @param alliesPlayers at most 64
 * @param pauses at most 100; usable only where {@code LuaVersion.measuresPauses()}
 * @param spawns at most 128; only gametime files have them
 * @param luaVersion {@code 1.7.2}, or {@code unknown}
 * @param remarks what the reader noticed, each reason once, in the order of {@link Reason}
 */
public record LuaRound(
    String map,
    String mapRaw,
    int label,
    int winner,
    int defender,
    String endReasonRaw,
    LuaTiming timing,
    LuaSurrender surrender,
    int axisScore,
    int alliesScore,
    List<LuaPlayer> axisPlayers,
    List<LuaPlayer> alliesPlayers,
    List<LuaPause> pauses,
    List<LuaSpawn> spawns,
    String luaVersion,
    List<Reason> remarks) {

  /** Takes copies of the lists. */
  public LuaRound {
    axisPlayers = List.copyOf(axisPlayers);
    alliesPlayers = List.copyOf(alliesPlayers);
    pauses = List.copyOf(pauses);
    spawns = List.copyOf(spawns);
    remarks = List.copyOf(remarks);
  }

  /** The same round with these remarks in place of its own. */
  public LuaRound withRemarks(List<Reason> noticed) {
    return new LuaRound(
        map,
        mapRaw,
        label,
        winner,
        defender,
        endReasonRaw,
        timing,
        surrender,
        axisScore,
        alliesScore,
        axisPlayers,
        alliesPlayers,
        pauses,
        spawns,
        luaVersion,
        noticed);
  }

  /** Ok, or partial where something was lost or left at its default. */
  public ParseStatus parseStatus() {
    return ParseStatus.of(remarks);
  }
}
