package io.slomix.model.evening;

import io.slomix.model.correlate.RoundFacts;
import io.slomix.model.endstats.EndstatsReport;
import io.slomix.model.merge.FinalRound;
import io.slomix.model.merge.row.LuaRoundRow;
import io.slomix.model.merge.row.LuaSpawnRow;
import io.slomix.model.result.RoundResult;
import java.util.List;

/**
 * A round from all its sources, as it is stored: written whole or not at all.
 *
 * @param facts what decided it
 * @param stats what its stats files say, null without one
 * @param merged what all sources together say (R7)
 * @param lua its Lua event, null without one
 * @param spawns lives of its players, by the Lua event
 * @param endstats its awards and duels, null without an endstats file
 */
public record MergedRound(
    RoundFacts facts,
    RoundResult stats,
    FinalRound merged,
    LuaRoundRow lua,
    List<LuaSpawnRow> spawns,
    EndstatsReport endstats) {

  /** Takes a copy of the list. */
  public MergedRound {
    spawns = List.copyOf(spawns);
  }
}
