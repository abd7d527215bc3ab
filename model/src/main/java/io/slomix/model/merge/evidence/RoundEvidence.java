package io.slomix.model.merge.evidence;

import io.slomix.model.endstats.EndstatsPart;
import io.slomix.model.merge.RoundContext;
import io.slomix.model.merge.event.LuaPayload;
import io.slomix.model.merge.row.LuaLink;
import java.util.List;

/**
 * What partition found to belong to a round, its stats files aside (lua-round-event 17.4).
 *
 * @param map normalised name of the map
 * @param context what the evening knows of the round
 * @param labelSource who gave the round its number, in the word of the tables
 * @param confidence how certain the round's members belong together, in the word of the tables
 * @param link how the Lua event came to the round, null without one
 * @param lua every delivery of the round's Lua event, in order of name
 * @param endstats every part of the round's report, in order of name
 */
public record RoundEvidence(
    String map,
    RoundContext context,
    String labelSource,
    String confidence,
    LuaLink link,
    List<LuaPayload> lua,
    List<EndstatsPart> endstats) {

  /** Takes copies of the lists. */
  public RoundEvidence {
    lua = List.copyOf(lua);
    endstats = List.copyOf(endstats);
  }

  /** The same evidence in another match. */
  public RoundEvidence inMatch(String matchId) {
    LuaLink moved =
        link == null
            ? null
            : new LuaLink(
                link.roundNumber(), matchId, link.status(), link.confidence(), link.reason());
    return new RoundEvidence(map, context, labelSource, confidence, moved, lua, endstats);
  }
}
