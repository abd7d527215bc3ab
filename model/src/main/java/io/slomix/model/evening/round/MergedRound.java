package io.slomix.model.evening.round;

import io.slomix.model.correlate.evidence.EvidenceLink.OlderNames;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.endstats.EndstatsReport;
import io.slomix.model.endstats.rule.RosterNames;
import io.slomix.model.endstats.rule.RosterNames.Player;
import io.slomix.model.lua.rule.RoundFingerprints;
import io.slomix.model.merge.FinalRound;
import io.slomix.model.merge.row.LuaRoundRow;
import io.slomix.model.merge.row.LuaRows;
import io.slomix.model.merge.row.LuaSpawnRow;
import io.slomix.model.result.PlayerResult;
import io.slomix.model.result.RoundResult;
import io.slomix.model.stats.PlayerLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

  /** The name of its map: as its stats file spells it, else normalised. */
  public String map() {
    return facts.hasFile() ? facts.file().name().map() : facts.other().map();
  }

  /** Its real number, 1 or 2; null for an aborted round without a stats file (R15). */
  public Integer roundNumber() {
    return facts.hasFile()
        ? (Integer) facts.verdict().roundNumber()
        : facts.other().context().roundNumber();
  }

  /** When it ended, epoch seconds. */
  public Long roundEnd() {
    return facts.hasFile() ? stats.file().roundEnd() : facts.other().context().endUnix();
  }

  /** The older names of the round, by all that is known of it; null without a number (11.1). */
  public OlderNames olderNames() {
    Integer number = roundNumber();
    if (number == null) {
      return null;
    }
    return OlderNames.of(
        RoundFingerprints.of(
            map(),
            number,
            lua == null ? null : lua.roundStartUnix(),
            lua == null ? null : lua.roundEndUnix(),
            facts.hasFile() ? facts.file().name().localTime() : null));
  }

  /** The players by name, for the evidence that gives no guid (consumers 2.7). */
  public RosterNames rosterNames() {
    List<Player> roster = new ArrayList<>();
    if (stats != null) {
      for (PlayerResult player : stats.players()) {
        PlayerLine line = player.outcome().line();
        roster.add(new Player(line.nameRaw(), line.guid8()));
      }
    } else if (lua != null) {
      Stream.of(lua.axisPlayers(), lua.alliesPlayers())
          .flatMap(List::stream)
          .filter(player -> !player.guid().isEmpty())
          .map(player -> new Player(player.name(), LuaRows.guid8(player.guid())))
          .forEach(roster::add);
    }
    return RosterNames.of(roster, endstats == null ? List.of() : endstats.versus());
  }
}
