package io.slomix.model.scoring.match;

import io.slomix.model.match.file.FileStatus;
import io.slomix.model.scoring.round.ScoredRound;

/**
 * Whether two neighbouring rounds are one match although a stats file is missing (R9,
 * lua-round-event 17.8).
 *
 * <p>The limit that a round 1 set is exact when its header says it or when it was held: 2 s. When
 * only the Lua module's play time says it, 45 s, as 17.8 allows for scripts that count otherwise.
 */
final class RoundChain {

  private static final long LONGEST_GAP_SECONDS = 2_700;
  private static final int EXACT_SECONDS = 2;
  private static final int BY_PLAY_TIME_SECONDS = 45;

  private RoundChain() {}

  /** Whether {@code next}, which follows directly, is the round 2 of {@code round}. */
  static boolean joins(ScoredRound round, ScoredRound next) {
    long gap = next.end() - round.end();
    return isOpenFirst(round)
        && isLonelySecond(next)
        && !(round.hasStats() && next.hasStats())
        && round.sameMap(next)
        && gap > 0
        && gap <= LONGEST_GAP_SECONDS
        && !contradicts(round, next);
  }

  private static boolean isOpenFirst(ScoredRound round) {
    return round.number() == 1 && (!round.hasStats() || round.status() == FileStatus.ABANDONED);
  }

  private static boolean isLonelySecond(ScoredRound round) {
    return round.number() == 2 && (!round.hasStats() || round.status() == FileStatus.UNPAIRED);
  }

  private static boolean contradicts(ScoredRound round1, ScoredRound round2) {
    Integer set = round1.nextLimitSeconds();
    Integer had = round2.limitSeconds();
    if (set == null || had == null) {
      return false;
    }
    boolean byPlayTime =
        !round1.hasStats() && round1.trusted() && !round1.winner().equals(round1.defender());
    return Math.abs(set - had) > (byPlayTime ? BY_PLAY_TIME_SECONDS : EXACT_SECONDS);
  }
}
