package io.slomix.model.result;

import io.slomix.model.differential.Residuals;
import io.slomix.model.evidence.Reason;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.round.HeaderFacts;
import io.slomix.model.round.RoundDuration;
import io.slomix.model.round.RoundOutcome;
import io.slomix.model.round.Sides;
import io.slomix.model.stats.StatsFileName;
import io.slomix.model.stats.StatsHeader;
import java.util.List;

/**
 * Everything that is stored of one stats file; null where it is unknown or has no meaning for the
 * file's status.
 *
 * @param file name as found
 * @param sha256 digest of the current content
 * @param name accepted name, null when refused
 * @param roundFingerprint the round that the file belongs to, null when it belongs to none
 * @param status what became of it
 * @param reason why
 * @param roundNumber real number of the round
 * @param flags remarks, in the order of R20
 * @param exclusions why the round does not count, in the order of R20; empty when it counts
 * @param counted whether the round counts (R16)
 * @param pairedWith file name of the other round of the match
 * @param matchId identity of the match (R18)
 * @param instant epoch seconds of the file's clock
 * @param roundEnd epoch seconds of the round's end
 * @param header first line
 * @param numbers the header's numbers
 * @param sides defender and winner, after inheritance
 * @param winner as exported: 1, 2 or null
 * @param duration how long the round was played
 * @param outcome what it decided
 * @param tabFields layout: number of tab fields of a player line
 * @param maxRounds largest {@code rounds} of a line
 * @param players number of stored player rows, null without an accepted name
 * @param balanced whether the conservation laws hold
 * @param residuals by how much they do not
 */
public record StatsFileFacts(
    String file,
    String sha256,
    StatsFileName name,
    String roundFingerprint,
    FileStatus status,
    Reason reason,
    Integer roundNumber,
    List<String> flags,
    List<String> exclusions,
    boolean counted,
    String pairedWith,
    String matchId,
    Long instant,
    Long roundEnd,
    StatsHeader header,
    HeaderFacts numbers,
    Sides sides,
    Integer winner,
    RoundDuration duration,
    RoundOutcome outcome,
    Integer tabFields,
    Integer maxRounds,
    Integer players,
    Boolean balanced,
    Residuals residuals) {

  /** Takes copies of the lists. */
  public StatsFileFacts {
    flags = List.copyOf(flags);
    exclusions = List.copyOf(exclusions);
  }
}
