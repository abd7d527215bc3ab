package io.slomix.model.evening.round;

import io.slomix.model.correlate.member.RoundFacts;
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
public final class ScoredRounds {

  private static final int AXIS = 1;
  private static final int ALLIES = 2;

  private ScoredRounds() {}

  /** The view of a round that matches and sessions are scored by. */
  public static ScoredRound of(MergedRound round) {
    RoundFacts facts = round.facts();
    FinalRound merged = round.merged();
    return new ScoredRound(
        facts.fingerprint(),
        round.map(),
        facts.matchId(),
        round.roundNumber(),
        round.roundEnd(),
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
