package io.slomix.model.match;

import io.slomix.model.evidence.Reason;
import io.slomix.model.match.file.FileStatus;
import java.util.List;

/**
 * What the walk over a server's files says about one of them.
 *
 * @param status what became of it
 * @param reason why, null where the status says it all
 * @param roundNumber the real number of the round; differs from the label of an aborted one
 * @param partner file name of the other round of the match, or null
 * @param original file name of what a duplicate repeats, or null
 * @param chain how a paired round 2 is connected to its round 1, null otherwise
 * @param sharedGuids of a pair, the guids that several players of one of its files share, sorted
 */
public record PairingVerdict(
    FileStatus status,
    Reason reason,
    int roundNumber,
    String partner,
    String original,
    ChainEvidence chain,
    List<String> sharedGuids) {

  /** Takes a copy of the list. */
  public PairingVerdict {
    sharedGuids = List.copyOf(sharedGuids);
  }

  /** A verdict on a file that is part of no pair. */
  public PairingVerdict(
      FileStatus status,
      Reason reason,
      int roundNumber,
      String partner,
      String original,
      ChainEvidence chain) {
    this(status, reason, roundNumber, partner, original, chain, List.of());
  }

  static PairingVerdict of(FileStatus status, Reason reason, int roundNumber) {
    return new PairingVerdict(status, reason, roundNumber, null, null, null);
  }

  static PairingVerdict duplicateOf(String original, int label) {
    return new PairingVerdict(
        FileStatus.DUPLICATE, Reason.DUPLICATE_OF, label, null, original, null);
  }

  static PairingVerdict paired(
      String partner, int roundNumber, ChainEvidence chain, List<String> sharedGuids) {
    return new PairingVerdict(
        FileStatus.PAIRED, null, roundNumber, partner, null, chain, sharedGuids);
  }
}
