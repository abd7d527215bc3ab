package io.slomix.model.evening;

import io.slomix.model.correlate.evidence.EvidenceLink;
import io.slomix.model.correlate.evidence.EvidenceLink.OlderNames;
import io.slomix.model.correlate.evidence.EvidenceState;
import io.slomix.model.correlate.evidence.EvidenceState.Bucket;
import io.slomix.model.endstats.EndstatsFileName;
import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evening.leg.LegRefusal;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.lua.LuaRound;
import io.slomix.model.lua.rule.RoundFingerprints;
import io.slomix.model.partition.cluster.Cluster;
import io.slomix.model.partition.cluster.Member;
import io.slomix.model.partition.end.EndRecord;
import io.slomix.model.partition.link.LinkStatus;
import io.slomix.model.partition.link.Role;
import io.slomix.model.proximity.capture.CaptureFileName;
import io.slomix.model.stats.StatsFileName;
import java.time.LocalDateTime;

/** Accounts for the artifacts of every leg (R6, R21). */
final class LegReview {

  private LegReview() {}

  /**
   * The state of an artifact that is no stats file.
   *
   * @param superseded another content of its name is current
   * @param fingerprint of its round, or null
   * @param link how it was linked, null when it could be part of no round
   */
  static EvidenceState state(
      LegEvidence item, boolean superseded, String fingerprint, EvidenceLink link) {
    LegRefusal refusal = item.refusal();
    return new EvidenceState(
        item.kind(),
        item.name(),
        item.sha256(),
        item.sizeBytes(),
        bucket(item, superseded, link),
        item.parseStatus(),
        null,
        refusal == null ? null : refusal.reason(),
        refusal == null ? null : (Integer) refusal.line(),
        refusal == null ? null : (Integer) refusal.column(),
        refusal == null ? null : refusal.detail(),
        superseded,
        fingerprint,
        link);
  }

  private static Bucket bucket(LegEvidence item, boolean superseded, EvidenceLink link) {
    if (superseded) {
      return Bucket.ACCEPTED;
    }
    if (!item.readable()) {
      return item.refusal().reason().quarantines() ? Bucket.QUARANTINED : Bucket.ACCEPTED;
    }
    boolean linked = link != null && LinkStatus.LINKED_ROUND_ID.code().equals(link.linkStatus());
    return linked ? Bucket.ACCEPTED : Bucket.WAITING;
  }

  /**
   * How a member of a round was linked.
   *
   * @param roundNumber real number of its round
   * @param labelSource who gave it that number
   */
  static EvidenceLink link(
      LegEvidence item, Member member, Cluster cluster, Integer roundNumber, String labelSource) {
    EndRecord record = member.record();
    return new EvidenceLink(
        record.source().code(),
        cluster.map(),
        mapRaw(item),
        roundNumber,
        record.label().number(),
        record.label().trusted(),
        labelSource,
        null,
        member.status().code(),
        member.confidence().code(),
        member.reason().code(),
        member.end(),
        record.end().toleranceSeconds(),
        member.end() - cluster.end(),
        member.candidates(),
        member.role() != Role.EXTRA,
        names(item, record));
  }

  private static OlderNames names(LegEvidence item, EndRecord record) {
    Integer label = record.label().number();
    if (label == null) {
      return null;
    }
    LuaRound lua = item.lua();
    RoundFingerprints names =
        RoundFingerprints.of(
            record.map(),
            label,
            lua == null ? startOfCapture(item) : lua.timing().startUnix(),
            lua == null ? endOfCapture(item) : lua.timing().endUnix(),
            clock(item));
    return OlderNames.of(names);
  }

  private static Long startOfCapture(LegEvidence item) {
    return item.capture() == null ? null : item.capture().startUnix();
  }

  private static Long endOfCapture(LegEvidence item) {
    return item.capture() == null ? null : item.capture().endUnix();
  }

  private static LocalDateTime clock(LegEvidence item) {
    if (item.kind() == ArtifactKind.STATS) {
      return StatsFileName.parse(item.name()).map(StatsFileName::localTime).orElse(null);
    }
    if (item.kind() == ArtifactKind.PROXIMITY) {
      return CaptureFileName.parse(item.name()).map(n -> n.sameClock().localTime()).orElse(null);
    }
    return item.kind() == ArtifactKind.ENDSTATS
        ? EndstatsFileName.parse(item.name()).map(n -> n.sameClock().localTime()).orElse(null)
        : null;
  }

  private static String mapRaw(LegEvidence item) {
    if (item.lua() != null) {
      return item.lua().mapRaw();
    }
    if (item.capture() != null) {
      return item.capture().map();
    }
    return item.kind() == ArtifactKind.STATS
        ? StatsFileName.parse(item.name()).map(StatsFileName::map).orElse(null)
        : EndstatsFileName.parse(item.name()).map(EndstatsFileName::map).orElse(null);
  }
}
