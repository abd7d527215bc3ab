package io.slomix.model.correlate;

import io.slomix.model.correlate.evidence.EvidenceState;
import io.slomix.model.correlate.evidence.EvidenceState.Bucket;
import io.slomix.model.correlate.evidence.RoundlessFile;
import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.evidence.Reason;
import io.slomix.model.evidence.RulesVersion;
import io.slomix.model.match.PairingVerdict;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.stats.StatsContent.Refusal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Accounts for every artifact: accepted, quarantined or waiting, and why (R6, R21). */
public final class EvidenceReview {

  private static final Comparator<StatsEvidence> BY_NAME_AND_DIGEST =
      Comparator.comparing(StatsEvidence::name).thenComparing(StatsEvidence::sha256);

  private EvidenceReview() {}

  /**
   * The closing record of a name that no clock can be read from; it belongs to no evening.
   *
   * @param evidence all contents under that name, at least one
   */
  public static EveningClosed ofRefusedName(
      String server, String name, Collection<StatsEvidence> evidence) {
    Collection<StatsEvidence> contents = CurrentContent.distinct(evidence);
    Map<String, StatsEvidence> current = CurrentContent.byName(contents);
    return new EveningClosed(
        server,
        "name:" + name,
        null,
        null,
        RulesVersion.revision(contents.size()),
        List.of(),
        List.of(roundless(current.get(name), null, false)),
        states(contents, current, Map.of(), Map.of()));
  }

  static RoundlessFile roundless(StatsEvidence item, Long instant, boolean repeatedHour) {
    return new RoundlessFile(
        item.name(),
        item.sha256(),
        item.fileName().orElse(null),
        instant,
        repeatedHour,
        statusOf(item.refusal().reason()),
        item.refusal());
  }

  static List<EvidenceState> states(
      Collection<StatsEvidence> evidence,
      Map<String, StatsEvidence> current,
      Map<String, PairingVerdict> verdicts,
      Map<String, String> fingerprints) {
    return evidence.stream()
        .sorted(BY_NAME_AND_DIGEST)
        .map(
            item -> {
              boolean superseded = !current.get(item.name()).sha256().equals(item.sha256());
              return item.readable()
                  ? accepted(item, superseded, verdicts, fingerprints)
                  : refused(item, superseded);
            })
        .toList();
  }

  private static EvidenceState accepted(
      StatsEvidence item,
      boolean superseded,
      Map<String, PairingVerdict> verdicts,
      Map<String, String> fingerprints) {
    PairingVerdict verdict = superseded ? null : verdicts.get(item.name());
    return new EvidenceState(
        ArtifactKind.STATS,
        item.name(),
        item.sha256(),
        item.sizeBytes(),
        Bucket.ACCEPTED,
        ParseStatus.OK,
        verdict == null ? null : verdict.status(),
        verdict == null ? null : verdict.reason(),
        null,
        null,
        null,
        superseded,
        fingerprints.get(item.name()),
        null);
  }

  private static EvidenceState refused(StatsEvidence item, boolean superseded) {
    Refusal refusal = item.refusal();
    boolean quarantined = !superseded && refusal.reason().quarantines();
    return new EvidenceState(
        ArtifactKind.STATS,
        item.name(),
        item.sha256(),
        item.sizeBytes(),
        quarantined ? Bucket.QUARANTINED : Bucket.ACCEPTED,
        ParseStatus.FAILED,
        statusOf(refusal.reason()),
        refusal.reason(),
        refusal.line(),
        refusal.column(),
        refusal.detail(),
        superseded,
        null,
        null);
  }

  private static FileStatus statusOf(Reason reason) {
    return switch (reason.kind()) {
      case REFUSED -> FileStatus.REFUSED;
      case INVALID -> FileStatus.INVALID;
      case CORRUPT, EMPTY, DUPLICATE, ABORTED, UNPAIRED, FLAG, EXCLUSION -> FileStatus.CORRUPT;
      case PARSE_FAILED, SECURITY, PARTIAL, NOTE, LINKED, UNLINKED ->
          throw new IllegalArgumentException(reason + " is no reason of the stats reader");
    };
  }
}
