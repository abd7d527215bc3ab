package io.slomix.model.match;

import io.slomix.model.evidence.Reason;
import io.slomix.model.match.file.RoundFile;
import io.slomix.model.match.file.TimedFile;
import java.util.Optional;

/**
 * What a file that is neither empty nor a duplicate does to the open round 1 (stats-file 4.2, 6.6).
 *
 * @param effect what it does
 * @param candidate the open round 1 when the file may continue it by map and time (M1, M3), else
 *     null
 * @param aborted why the file is that of an aborted round, null when it is not
 * @param chain how a round 2 is connected to the candidate, null without one
 */
record PairingStep(Effect effect, RoundFile candidate, Reason aborted, ChainEvidence chain) {

  /** What becomes of the open round 1. */
  enum Effect {
    /** The file is aborted: whatever is open stays open. */
    PASSES,
    /** The file is the open round 1 from now on. */
    OPENS,
    /** The file is the round 2 of the open round 1; nothing is open any more. */
    PAIRS,
    /** The file is a round 2 of something else; nothing is open any more. */
    CLOSES
  }

  /**
   * The step from an open round 1 to the next file.
   *
   * @param open null when none is open
   */
  static PairingStep of(TimedFile open, TimedFile next, long windowSeconds) {
    return of(candidate(open, next, windowSeconds), next.file());
  }

  /** The step when it is known whether the next file may continue what is open. */
  static PairingStep of(RoundFile candidate, RoundFile next) {
    Optional<Reason> aborted = AbortedRounds.reason(next, candidate);
    if (aborted.isPresent()) {
      return new PairingStep(Effect.PASSES, candidate, aborted.get(), null);
    }
    if (next.name().label() == 1) {
      return new PairingStep(Effect.OPENS, candidate, null, null);
    }
    if (candidate == null) {
      return new PairingStep(Effect.CLOSES, null, null, null);
    }
    ChainEvidence chain = ChainEvidence.between(candidate, next);
    return new PairingStep(chain.accepts() ? Effect.PAIRS : Effect.CLOSES, candidate, null, chain);
  }

  /** The open round 1 when the next file may continue it by map and time (M1, M3), else null. */
  static RoundFile candidate(TimedFile open, TimedFile next, long windowSeconds) {
    if (open == null || !open.file().sameMap(next.file())) {
      return null;
    }
    long gap = next.instant() - open.instant();
    return gap > 0 && gap <= windowSeconds ? open.file() : null;
  }
}
