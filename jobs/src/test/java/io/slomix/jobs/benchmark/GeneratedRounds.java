package io.slomix.jobs.benchmark;

import io.slomix.model.correlate.DecidedEvening;
import io.slomix.model.correlate.EveningDecision;
import io.slomix.model.correlate.Evenings;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evidence.Sha256;
import io.slomix.sources.format.stats.StatsDecoder;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decided rounds of generated servers: what benchmarks feed to the later operators. */
final class GeneratedRounds {

  static final ZoneId ZONE = ZoneId.of("Europe/Ljubljana");

  private GeneratedRounds() {}

  /** The evenings of some servers, 6 against 6, each with the given number of files. */
  static List<DecidedEvening> evenings(int servers, long filesPerServer) {
    Map<String, List<StatsEvidence>> evidence = new TreeMap<>();
    SampleEvening.files(SampleOptions.eventfulEvening(1).withLoad(servers, filesPerServer))
        .forEach(
            file ->
                evidence
                    .computeIfAbsent(file.server(), server -> new ArrayList<>())
                    .add(decoded(file.name(), file.content())));
    List<DecidedEvening> decided = new ArrayList<>();
    evidence.forEach(
        (server, items) ->
            Evenings.cut(items, ZONE)
                .forEach(
                    evening ->
                        decided.add(
                            EveningDecision.decide(server, ZONE, StatsRules.DEFAULT, evening))));
    return decided;
  }

  /** The facts of all rounds of some servers. */
  static List<RoundFacts> facts(int servers, long filesPerServer) {
    return evenings(servers, filesPerServer).stream().flatMap(e -> e.rounds().stream()).toList();
  }

  private static StatsEvidence decoded(String name, byte[] content) {
    return StatsEvidence.of(
        name, Sha256.hex(content), content.length, StatsDecoder.decode(name, content));
  }
}
