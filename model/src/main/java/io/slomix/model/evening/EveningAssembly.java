package io.slomix.model.evening;

import io.slomix.model.clock.FileClock;
import io.slomix.model.clock.Readings;
import io.slomix.model.correlate.DecidedEvening;
import io.slomix.model.correlate.EveningClosed;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.evidence.EvidenceState;
import io.slomix.model.correlate.evidence.RoundlessFile;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evening.leg.CurrentLegs;
import io.slomix.model.evening.leg.LegEvenings;
import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evening.round.MergedRounds;
import io.slomix.model.evening.round.RoundLinks;
import io.slomix.model.evening.round.ScoredRounds;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.evidence.RulesVersion;
import io.slomix.model.partition.cluster.Cluster;
import io.slomix.model.partition.cluster.Member;
import io.slomix.model.partition.cluster.RoundKeys;
import io.slomix.model.partition.end.EndSource;
import io.slomix.model.scoring.EveningScores;
import io.slomix.model.scoring.EveningScoring;
import io.slomix.model.scoring.RoundPlace;
import io.slomix.model.scoring.stopwatch.ScoreScale;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lays the partition of all evidence over the rounds of the stats leg. */
final class EveningAssembly {

  private final String server;
  private final ZoneId zone;
  private final StatsRules rules;
  private final CurrentLegs legs;
  private final long revision;
  private final Map<String, RoundFacts> rounds = new TreeMap<>();
  private final Map<String, String> clusterKeys = new HashMap<>();

  EveningAssembly(String server, ZoneId zone, StatsRules rules, CurrentLegs legs) {
    this.server = server;
    this.zone = zone;
    this.rules = rules;
    this.legs = legs;
    this.revision = RulesVersion.revision(legs.all().size());
  }

  /**
   * The whole evening.
   *
   * @param statsRounds what the stats files alone say, in order
   * @param statsClosed their closing record, null without a stats file
   * @param clusters all rounds by partition, in order of their ends
   */
  DecidedEvening of(
      List<RoundFacts> statsRounds, EveningClosed statsClosed, List<Cluster> clusters) {
    Map<String, RoundFacts> byFile = new TreeMap<>();
    for (RoundFacts facts : statsRounds) {
      byFile.put(facts.file().name().file(), facts);
      rounds.put(facts.fingerprint(), facts.with(revision, facts.aliases(), null));
    }
    RoundLinks links = new RoundLinks(legs, rules.dailyRestart());
    for (int i = 0; i < clusters.size(); i++) {
      Cluster cluster = clusters.get(i);
      String nextMap = i + 1 < clusters.size() ? clusters.get(i + 1).map() : null;
      RoundFacts facts =
          cluster.canonical(EndSource.STATS).map(m -> byFile.get(m.record().name())).orElse(null);
      add(cluster, facts, links, nextMap);
    }
    EveningScores scores = scores();
    for (RoundPlace place : scores.places()) {
      rounds.computeIfPresent(
          place.fingerprint(), (key, f) -> f.placed(place.matchId(), place.sessionKey()));
    }
    return new DecidedEvening(inOrder(), closed(statsClosed, clusters, scores));
  }

  private void add(Cluster cluster, RoundFacts facts, RoundLinks links, String nextMap) {
    RoundKeys keys = RoundKeys.of(cluster);
    if (facts == null) {
      rounds.put(
          keys.fingerprint(),
          RoundFacts.withoutFile(
              server,
              keys.fingerprint(),
              revision,
              keys.aliases(),
              links.of(cluster, null, nextMap)));
      note(cluster, keys.fingerprint());
      return;
    }
    TreeSet<String> aliases = new TreeSet<>(facts.aliases());
    aliases.addAll(keys.aliases());
    aliases.remove(facts.fingerprint());
    rounds.put(
        facts.fingerprint(),
        facts.with(revision, List.copyOf(aliases), links.of(cluster, facts, nextMap)));
    note(cluster, facts.fingerprint());
  }

  private void note(Cluster cluster, String fingerprint) {
    cluster
        .members()
        .forEach(m -> clusterKeys.put(m.record().source() + "/" + m.record().name(), fingerprint));
  }

  private EveningScores scores() {
    return EveningScoring.score(
        rounds.values().stream()
            .map(facts -> ScoredRounds.of(MergedRounds.resolve(facts, rules, zone)))
            .toList(),
        ScoreScale.BOX);
  }

  private List<RoundFacts> inOrder() {
    List<RoundFacts> ordered = new ArrayList<>(rounds.values());
    ordered.sort(
        Comparator.comparingLong(EveningAssembly::end).thenComparing(RoundFacts::fingerprint));
    return ordered;
  }

  private static long end(RoundFacts facts) {
    return facts.hasFile()
        ? facts.file().instant()
        : facts.other().context().endUnix() + FileClock.WRITING_DELAY_SECONDS;
  }

  private EveningClosed closed(EveningClosed stats, List<Cluster> clusters, EveningScores scores) {
    List<Readings> readings =
        legs.all().stream().flatMap(item -> LegEvenings.readingsOf(item, zone).stream()).toList();
    long first =
        readings.stream().mapToLong(Readings::earlier).min().orElseThrow()
            - FileClock.WRITING_DELAY_SECONDS;
    long last = readings.stream().mapToLong(Readings::later).max().orElseThrow();
    List<RoundlessFile> roundless = stats == null ? List.of() : stats.roundless();
    return new EveningClosed(
        server,
        "evening:" + first,
        first,
        last,
        revision,
        List.copyOf(rounds.keySet()),
        roundless,
        states(stats == null ? List.of() : stats.evidence(), clusters),
        scores);
  }

  private List<EvidenceState> states(List<EvidenceState> ofStats, List<Cluster> clusters) {
    Map<String, Linked> linked = linked(clusters);
    List<EvidenceState> states = new ArrayList<>();
    for (EvidenceState state : ofStats) {
      Linked found = state.superseded() ? null : linked.get(EndSource.STATS + "/" + state.name());
      states.add(found == null ? state : state.with(found.link(legs)));
    }
    for (LegEvidence item : legs.all()) {
      if (item.kind() == ArtifactKind.STATS) {
        continue;
      }
      String key = sourceOf(item) + "/" + item.name();
      boolean superseded = !legs.isCurrent(item);
      Linked found = superseded ? null : linked.get(key);
      states.add(
          LegReview.state(
              item, superseded, clusterKeys.get(key), found == null ? null : found.link(legs)));
    }
    return states;
  }

  private Map<String, Linked> linked(List<Cluster> clusters) {
    Map<String, Linked> linked = new HashMap<>();
    for (Cluster cluster : clusters) {
      for (Member member : cluster.members()) {
        String key = member.record().source() + "/" + member.record().name();
        linked.put(key, new Linked(cluster, member, rounds.get(clusterKeys.get(key))));
      }
    }
    return linked;
  }

  private static EndSource sourceOf(LegEvidence item) {
    return switch (item.kind()) {
      case STATS -> EndSource.STATS;
      case WEBHOOK -> EndSource.STATS_READY;
      case GAMETIME -> EndSource.GAMETIME;
      case ENDSTATS -> EndSource.ENDSTATS;
      case PROXIMITY -> EndSource.PROXIMITY;
      case IGNORED -> throw new IllegalArgumentException(item.name() + " is ignored");
    };
  }
}
