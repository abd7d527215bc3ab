package io.slomix.jobs.document;

import io.slomix.model.correlate.DecidedEvening;
import io.slomix.model.correlate.EveningClosed;
import io.slomix.model.correlate.EveningDecision;
import io.slomix.model.correlate.Evenings;
import io.slomix.model.correlate.EvidenceReview;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.evidence.Sha256;
import io.slomix.model.result.RoundResolution;
import io.slomix.model.result.RoundResult;
import io.slomix.sources.format.stats.StatsDecoder;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the reader and the rules make of the bytes of files, without Flink and without a database.
 *
 * @param rounds every round of every evening
 * @param evenings what closes each evening, and each name that is refused
 */
public record DecidedFiles(List<RoundResult> rounds, List<EveningClosed> evenings) {

  private static final String SERVER = "main";
  private static final ZoneId ZONE = ZoneId.of("Europe/Ljubljana");

  /** Decides files, content by name, in any order. */
  public static DecidedFiles of(Map<String, byte[]> files) {
    List<StatsEvidence> evidence = new ArrayList<>();
    files.forEach((name, content) -> evidence.add(decode(name, content)));
    DecidedFiles decided = new DecidedFiles(new ArrayList<>(), new ArrayList<>());
    for (StatsEvidence item : evidence) {
      if (item.fileName().isEmpty()) {
        decided.evenings.add(EvidenceReview.ofRefusedName(SERVER, item.name(), List.of(item)));
      }
    }
    for (List<StatsEvidence> evening : Evenings.cut(evidence, ZONE)) {
      decided.add(EveningDecision.decide(SERVER, ZONE, StatsRules.DEFAULT, evening));
    }
    return decided;
  }

  private void add(DecidedEvening evening) {
    evening.rounds().stream()
        .map(facts -> RoundResolution.resolve(facts, StatsRules.DEFAULT))
        .forEach(rounds::add);
    evenings.add(evening.closed());
  }

  private static StatsEvidence decode(String name, byte[] content) {
    return StatsEvidence.of(
        name, Sha256.hex(content), content.length, StatsDecoder.decode(name, content));
  }
}
