package io.slomix.model.match;

import io.slomix.model.evidence.Reason;
import io.slomix.model.match.file.RoundFile;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Recognises files of rounds that did not end regularly, and their real number (stats-file 6.6).
 */
final class AbortedRounds {

  private AbortedRounds() {}

  /**
   * Why the file is that of an aborted round; empty when it ended regularly.
   *
   * @param open the open round 1 when it is of the same map and within the window, else null
   */
  static Optional<Reason> reason(RoundFile file, RoundFile open) {
    if (file.header().writtenAtShutdown()) {
      return Optional.of(Reason.PLAY_TIME_NEGATIVE);
    }
    if (file.header().endedRegularly()) {
      return Optional.empty();
    }
    boolean labelledSecond = file.name().label() == 2;
    if (labelledSecond && nextLimitAboveLimit(file)) {
      return Optional.of(Reason.NEXT_LIMIT_ABOVE_LIMIT);
    }
    boolean limitConfirmed =
        open != null && ChainEvidence.limit(open, file) == ChainEvidence.Limit.CONFIRMED;
    if (labelledSecond && file.maxRounds() == 0 && !limitConfirmed) {
      return Optional.of(Reason.ROUNDS_ZERO);
    }
    boolean continuesOpen = limitConfirmed && ChainEvidence.countersContinue(open, file);
    return !labelledSecond && continuesOpen
        ? Optional.of(Reason.CONTINUES_OPEN_R1)
        : Optional.empty();
  }

  /**
   * The real number of an aborted round. The label alone is not enough: a {@code map} command
   * resets what the writer derives it from, so that a cut round 2 may be labelled correctly.
   */
  static int realNumber(RoundFile file, RoundFile open) {
    boolean second =
        file.name().label() == 1
            || (open != null
                && ChainEvidence.limit(open, file) == ChainEvidence.Limit.CONFIRMED
                && ChainEvidence.countersContinue(open, file));
    return second ? 2 : 1;
  }

  private static boolean nextLimitAboveLimit(RoundFile file) {
    OptionalInt limit = file.header().timeLimitSeconds();
    OptionalInt next = file.header().nextLimitSeconds();
    return limit.isPresent() && next.isPresent() && next.getAsInt() > limit.getAsInt();
  }
}
