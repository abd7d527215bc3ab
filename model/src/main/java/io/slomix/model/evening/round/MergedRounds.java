package io.slomix.model.evening.round;

import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.endstats.EndstatsReport;
import io.slomix.model.endstats.rule.EndstatsReading;
import io.slomix.model.lua.LuaRound;
import io.slomix.model.lua.end.DailyRestart;
import io.slomix.model.lua.end.RoundEnd;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.merge.FinalRound;
import io.slomix.model.merge.FinalRounds;
import io.slomix.model.merge.RoundContext;
import io.slomix.model.merge.StatsSide;
import io.slomix.model.merge.event.LuaEvent;
import io.slomix.model.merge.evidence.RoundEvidence;
import io.slomix.model.merge.row.LuaRoundRow;
import io.slomix.model.merge.row.LuaRows;
import io.slomix.model.merge.row.LuaSpawnRow;
import io.slomix.model.partition.leg.Leg;
import io.slomix.model.partition.leg.LegSet;
import io.slomix.model.result.RoundResolution;
import io.slomix.model.result.RoundResult;
import io.slomix.model.result.StatsFileFacts;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Works out a round from all its sources: what ROUND does. Pure: same facts, same round. */
public final class MergedRounds {

  private MergedRounds() {}

  /**
   * The stored form of a round.
   *
   * @param zone of the server
   */
  public static MergedRound resolve(RoundFacts facts, StatsRules rules, ZoneId zone) {
    RoundResult stats = facts.hasFile() ? RoundResolution.resolve(facts, rules) : null;
    RoundEvidence other = facts.other();
    if (other == null) {
      return ofFile(stats, rules);
    }
    StatsSide side = stats == null ? null : side(stats.file());
    Optional<LuaEvent> event = LuaEvent.of(other.lua());
    LuaRound lua = event.map(LuaEvent::round).orElse(null);
    FinalRound merged = FinalRounds.merge(side, lua, other.context());
    LuaRoundRow row = event.map(e -> LuaRows.round(e, merged, other.link(), zone)).orElse(null);
    List<LuaSpawnRow> spawns = event.map(LuaRows::spawns).orElse(List.of());
    return new MergedRound(facts, stats, merged, row, spawns, report(other));
  }

  /** A round of which only its stats files tell. */
  public static MergedRound ofFile(RoundResult stats, StatsRules rules) {
    RoundContext context = ofFileAlone(stats.file(), rules.dailyRestart());
    FinalRound alone = FinalRounds.merge(side(stats.file()), null, context);
    return new MergedRound(stats.facts(), stats, alone, null, List.of(), null);
  }

  private static EndstatsReport report(RoundEvidence other) {
    Integer number = other.context().roundNumber();
    return other.endstats().isEmpty()
        ? null
        : EndstatsReading.of(other.endstats(), number == null ? 1 : number);
  }

  private static StatsSide side(StatsFileFacts file) {
    return file.status() == FileStatus.EMPTY || file.outcome() == null
        ? StatsSide.ofEmpty(file.roundEnd())
        : StatsSide.of(
            file.sides(),
            file.outcome(),
            file.duration(),
            file.numbers().timeLimitSeconds().isPresent()
                ? (Integer) file.numbers().timeLimitSeconds().getAsInt()
                : null,
            file.roundEnd());
  }

  private static RoundContext ofFileAlone(StatsFileFacts file, DailyRestart restart) {
    boolean aborted = file.status() == FileStatus.ABORTED;
    return new RoundContext(
        file.roundNumber(),
        aborted,
        aborted
            ? RoundEnd.aborted(
                    file.name().localTime().toLocalTime(), restart, file.name().map(), null)
                .reason()
            : null,
        file.roundEnd(),
        LegSet.of(Leg.STATS),
        false,
        null);
  }
}
