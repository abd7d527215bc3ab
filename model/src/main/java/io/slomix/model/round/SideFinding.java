package io.slomix.model.round;

/** What is wrong with a header's defender or winner (stats-file 6.2). */
public enum SideFinding {
  DEFENDER_MISSING,
  DEFENDER_NON_NUMERIC,
  DEFENDER_OUT_OF_RANGE,
  WINNER_MISSING,
  WINNER_NON_NUMERIC,
  WINNER_OUT_OF_RANGE;

  /** Whether the defender is unusable. */
  public boolean isAboutDefender() {
    return switch (this) {
      case DEFENDER_MISSING, DEFENDER_NON_NUMERIC, DEFENDER_OUT_OF_RANGE -> true;
      case WINNER_MISSING, WINNER_NON_NUMERIC, WINNER_OUT_OF_RANGE -> false;
    };
  }

  /** Whether something stands there that cannot be a side. */
  public boolean isContradiction() {
    return switch (this) {
      case DEFENDER_MISSING, WINNER_MISSING -> false;
      case DEFENDER_NON_NUMERIC, DEFENDER_OUT_OF_RANGE, WINNER_NON_NUMERIC, WINNER_OUT_OF_RANGE ->
          true;
    };
  }
}
