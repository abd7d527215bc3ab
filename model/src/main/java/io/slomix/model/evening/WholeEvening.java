package io.slomix.model.evening;

import io.slomix.model.correlate.DecidedEvening;
import io.slomix.model.correlate.EveningClosed;
import io.slomix.model.correlate.EveningDecision;
import io.slomix.model.correlate.EvidenceReview;
import io.slomix.model.correlate.PreciseEnds;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evening.leg.CurrentLegs;
import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evening.leg.LegRecords;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.evidence.RulesVersion;
import io.slomix.model.partition.Partition;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides an evening of one server from the set of all its evidence (design 3). Pure: the same set,
 * in whatever order, gives the same evening.
 *
 * <p>The stats files are decided first and by themselves (R7, R9); of the rest they take only ends
 * that settle the repeated hour (R13). Then everything is partitioned by end instant, merged round
 * by round, and scored.
 */
public final class WholeEvening {

  private WholeEvening() {}

  /**
   * Decides an evening.
   *
   * @param evidence all evidence of it, at least one item; every item has an instant
   */
  public static DecidedEvening decide(
      String server, ZoneId zone, StatsRules rules, Collection<LegEvidence> evidence) {
    CurrentLegs legs = CurrentLegs.of(evidence);
    List<StatsEvidence> files =
        legs.all().stream()
            .filter(item -> item.kind() == ArtifactKind.STATS)
            .map(LegEvidence::stats)
            .toList();
    DecidedEvening stats =
        files.isEmpty()
            ? null
            : EveningDecision.decide(server, zone, rules, files, preciseEnds(legs));
    List<RoundFacts> rounds = stats == null ? List.of() : stats.rounds();
    EveningClosed closed = stats == null ? null : stats.closed();
    return new EveningAssembly(server, zone, rules, legs)
        .of(rounds, closed, Partition.of(server, LegRecords.of(legs, rounds, zone)));
  }

  /**
   * The closing record of artifacts of one kind and name that belong to no evening, because they
   * say no instant.
   *
   * @param evidence all such contents of the name, at least one
   */
  public static EveningClosed ofTimeless(String server, Collection<LegEvidence> evidence) {
    CurrentLegs legs = CurrentLegs.of(evidence);
    String name = legs.all().get(0).name();
    if (legs.all().get(0).kind() == ArtifactKind.STATS) {
      return EvidenceReview.ofRefusedName(
          server, name, legs.all().stream().map(LegEvidence::stats).toList());
    }
    return new EveningClosed(
        server,
        "name:" + legs.all().get(0).kind() + ":" + name,
        null,
        null,
        RulesVersion.revision(legs.all().size()),
        List.of(),
        List.of(),
        legs.all().stream()
            .map(item -> LegReview.state(item, !legs.isCurrent(item), null, null))
            .toList());
  }

  private static PreciseEnds preciseEnds(CurrentLegs legs) {
    Map<String, TreeSet<Long>> ends = new TreeMap<>();
    for (LegEvidence item : legs.current().values()) {
      if (item.lua() != null && item.lua().timing().endUnix() != null) {
        ends.computeIfAbsent(item.lua().map(), map -> new TreeSet<>())
            .add(item.lua().timing().endUnix());
      }
    }
    return new PreciseEnds(ends);
  }
}
