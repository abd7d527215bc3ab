package io.slomix.model.round;

import java.util.Locale;

/** How far defender and winner of a round can be trusted (stats-file 6.2). */
public enum ScoreConfidence {
  /** Both sides come from the round's own header. */
  VERIFIED_HEADER,
  /** The defender comes from the match's round 1; the name is the original's. */
  TIME_FALLBACK,
  /** Something contradicts. */
  AMBIGUOUS,
  /** A side is not known. */
  MISSING;

  /** Whether an outcome may be read from the sides. */
  public boolean trusted() {
    return switch (this) {
      case VERIFIED_HEADER, TIME_FALLBACK -> true;
      case AMBIGUOUS, MISSING -> false;
    };
  }

  /** The stored word. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
