package io.slomix.model.correlate.evidence;

import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.evidence.Reason;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.partition.link.LinkStatus;

/**
 * What became of one artifact, as a function of the set (R6, R21).
 *
 * @param kind what it is (R3)
 * @param name file name
 * @param sha256 digest of the bytes
 * @param sizeBytes number of bytes
 * @param bucket where it is accounted
 * @param parseStatus how much of it could be read
 * @param status of the stats file that this content is; of superseded content what it would have
 *     been; null for other kinds
 * @param reason why, or null
 * @param line 1-based line of a refusal, 0 for the file as a whole; null when accepted
 * @param column 1-based byte of the line; null when accepted
 * @param detail what was found, or null
 * @param superseded another content of the same name is current
 * @param roundFingerprint the round that it belongs to, or null
 * @param link how it was linked; null when it could be part of no round
 */
public record EvidenceState(
    ArtifactKind kind,
    String name,
    String sha256,
    long sizeBytes,
    Bucket bucket,
    ParseStatus parseStatus,
    FileStatus status,
    Reason reason,
    Integer line,
    Integer column,
    String detail,
    boolean superseded,
    String roundFingerprint,
    EvidenceLink link) {

  /** The same artifact with how it was linked. */
  public EvidenceState with(EvidenceLink found) {
    return new EvidenceState(
        kind,
        name,
        sha256,
        sizeBytes,
        bucket,
        parseStatus,
        status,
        reason,
        line,
        column,
        detail,
        superseded,
        roundFingerprint,
        found);
  }

  /**
   * How far the artifact has come (lua-round-event 13.1): {@code parse_failed}, {@code parsed},
   * {@code link_failed}, {@code linked_round_id} or {@code enriched}.
   */
  public String state() {
    if (parseStatus == ParseStatus.FAILED && link == null) {
      return "parse_failed";
    }
    if (link == null) {
      return "parsed";
    }
    if (!LinkStatus.LINKED_ROUND_ID.code().equals(link.linkStatus())) {
      return "link_failed";
    }
    return link.merged() && parseStatus != ParseStatus.FAILED ? "enriched" : "linked_round_id";
  }

  /** received = accepted + quarantined + waiting (R21). */
  public enum Bucket {
    ACCEPTED,
    QUARANTINED,
    WAITING
  }
}
