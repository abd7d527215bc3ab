package io.slomix.model.match;

import io.slomix.model.match.file.RoundFile;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How well a round 2 continues a round 1 (stats-file 4.2, M4, M5 and the overlap).
 *
 * @param limit whether round 2 had the limit that round 1 set
 * @param countersContinue M5: the counters of round 2 contain exactly one round more
 * @param enoughOverlap at least half of all players are in both files
 */
public record ChainEvidence(Limit limit, boolean countersContinue, boolean enoughOverlap) {

  /** M4. */
  public enum Limit {
    /** f7 of round 2 is f8 of round 1. */
    CONFIRMED,
    /** Both are known and differ. */
    CONTRADICTED,
    /** One is unknown, or f8 is {@code 0:00}. */
    UNUSABLE
  }

  private static final int TOLERANCE_SECONDS = 1;

  /** Compares two files. */
  static ChainEvidence between(RoundFile r1, RoundFile r2) {
    return new ChainEvidence(limit(r1, r2), countersContinue(r1, r2), enoughOverlap(r1, r2));
  }

  /** Whether the two are one match; {@code false} means CHAIN_MISMATCH. */
  boolean accepts() {
    return switch (limit) {
      case CONFIRMED -> true;
      case CONTRADICTED -> false;
      case UNUSABLE -> countersContinue && enoughOverlap;
    };
  }

  static Limit limit(RoundFile r1, RoundFile r2) {
    OptionalInt set = r1.header().usableNextLimitSeconds();
    OptionalInt had = r2.header().timeLimitSeconds();
    if (set.isEmpty() || had.isEmpty()) {
      return Limit.UNUSABLE;
    }
    return Math.abs(set.getAsInt() - had.getAsInt()) <= TOLERANCE_SECONDS
        ? Limit.CONFIRMED
        : Limit.CONTRADICTED;
  }

  static boolean countersContinue(RoundFile r1, RoundFile r2) {
    return r2.maxRounds() >= 1 && r2.maxRounds() == r1.maxRounds() + 1;
  }

  private static boolean enoughOverlap(RoundFile r1, RoundFile r2) {
    Set<String> both = new HashSet<>(r1.players().keySet());
    both.retainAll(r2.players().keySet());
    Set<String> either = new HashSet<>(r1.players().keySet());
    either.addAll(r2.players().keySet());
    return 2 * both.size() >= either.size();
  }
}
