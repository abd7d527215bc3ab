package io.slomix.model.evening;

import io.slomix.model.correlate.RoundFacts;
import io.slomix.model.lua.LuaPlayer;
import io.slomix.model.merge.FinalRound;
import io.slomix.model.merge.row.LuaRows;
import io.slomix.model.partition.leg.Leg;
import io.slomix.model.partition.leg.LegSet;
import io.slomix.model.result.PlayerResult;
import io.slomix.model.scoring.round.RosterPlayer;
import io.slomix.model.scoring.round.ScoredRound;
import java.util.ArrayList;
import java.util.List;

/** Shows a merged round as scoring looks at it (consumers 3). */
final class ScoredRounds {

  private static final int AXIS = 1;
  private static final int ALLIES = 2;

  private ScoredRounds() {}

  static ScoredRound of(MergedRound round) {
    RoundFacts facts = round.facts();
    FinalRound merged = round.merged();
    return new ScoredRound(
        facts.fingerprint(),
        facts.hasFile() ? facts.file().name().map() : facts.other().map(),
        facts.matchId(),
        number(facts),
        facts.hasFile() ? round.stats().file().roundEnd() : facts.other().context().endUnix(),
        facts.sessionKey(),
        facts.hasFile() ? facts.verdict().status() : null,
        facts.other() == null ? LegSet.of(Leg.STATS) : facts.other().context().legs(),
        merged.winner(),
        merged.defender(),
        merged.duration() == null ? null : (Long) merged.duration().millis(),
        merged.limitSeconds(),
        merged.nextLimitSeconds(),
        merged.endReason(),
        merged.surrenderTeam(),
        facts.hasFile() && ScoredRound.counts(round.stats().file().exclusions()),
        facts.hasFile() ? ofFile(round.stats().players()) : ofLua(round));
  }

  private static Integer number(RoundFacts facts) {
    return facts.hasFile()
        ? (Integer) facts.verdict().roundNumber()
        : facts.other().context().roundNumber();
  }

  private static List<RosterPlayer> ofFile(List<PlayerResult> players) {
    List<RosterPlayer> roster = new ArrayList<>();
    for (PlayerResult player : players) {
      Integer side = player.side();
      if (!player.bot() && side != null && (side == AXIS || side == ALLIES)) {
        roster.add(
            new RosterPlayer(
                player.outcome().line().guid8(), player.outcome().line().nameClean(), side));
      }
    }
    return roster;
  }

  private static List<RosterPlayer> ofLua(MergedRound round) {
    List<RosterPlayer> roster = new ArrayList<>();
    if (round.lua() != null) {
      add(roster, round.lua().axisPlayers(), AXIS);
      add(roster, round.lua().alliesPlayers(), ALLIES);
    }
    return roster;
  }

  private static void add(List<RosterPlayer> roster, List<LuaPlayer> players, int side) {
    players.stream()
        .filter(p -> !p.guid().isEmpty())
        .map(p -> new RosterPlayer(LuaRows.guid8(p.guid()), p.name(), side))
        .forEach(roster::add);
  }
}
