package io.slomix.model.correlate.evidence;

import io.slomix.model.stats.StatsContent;
import io.slomix.model.stats.StatsContent.Refusal;
import io.slomix.model.stats.StatsContent.Report;
import io.slomix.model.stats.StatsFileName;
import java.util.Optional;

/**
 * One decoded artifact of the stats leg: what MATCH UP keeps and decides on (R2).
 *
 * @param name file name
 * @param sha256 digest of the bytes; name and digest are the identity within a server
 * @param sizeBytes number of bytes
 * @param report the content when it is readable, else null
 * @param refusal why it is not, else null
 */
public record StatsEvidence(
    String name, String sha256, long sizeBytes, Report report, Refusal refusal) {

  /** Wraps what the reader said of an artifact. */
  public static StatsEvidence of(String name, String sha256, long sizeBytes, StatsContent content) {
    if (content instanceof Report report) {
      return new StatsEvidence(name, sha256, sizeBytes, report, null);
    }
    return new StatsEvidence(name, sha256, sizeBytes, null, (Refusal) content);
  }

  /** Whether the content is readable. */
  public boolean readable() {
    return report != null;
  }

  /** The accepted form of the name, empty for a name that is refused. */
  public Optional<StatsFileName> fileName() {
    return StatsFileName.parse(name);
  }
}
