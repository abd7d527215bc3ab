package io.slomix.model.testing;

import io.slomix.model.correlate.DecidedEvening;
import io.slomix.model.correlate.EveningDecision;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.evidence.EvidenceState;
import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.result.RoundResolution;
import io.slomix.model.result.RoundResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * An evening decided by the default rules.
 *
 * @param decided what the decision gave
 */
public record InventedEvening(DecidedEvening decided) {

  /** The invented server. */
  public static final String SERVER = "main";

  /** Decides an evening of these files. */
  public static InventedEvening of(RoundFiles... files) {
    return of(Stream.of(files).map(RoundFiles::evidence).toList());
  }

  /** Decides an evening of this evidence. */
  public static InventedEvening of(List<StatsEvidence> evidence) {
    return new InventedEvening(
        EveningDecision.decide(SERVER, RoundFiles.ZONE, StatsRules.DEFAULT, evidence));
  }

  /** The facts of the round of that file. */
  public RoundFacts facts(RoundFiles file) {
    return decided.rounds().stream()
        .filter(round -> round.file().name().equals(file.name()))
        .findFirst()
        .orElseThrow();
  }

  /** The round of that file, resolved. */
  public RoundResult result(RoundFiles file) {
    return RoundResolution.resolve(facts(file), StatsRules.DEFAULT);
  }

  /** The state of an artifact. */
  public EvidenceState state(StatsEvidence item) {
    return decided.closed().evidence().stream()
        .filter(state -> state.sha256().equals(item.sha256()) && state.name().equals(item.name()))
        .findFirst()
        .orElseThrow();
  }
}
