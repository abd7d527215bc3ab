package io.slomix.model.differential;

/** How the values of a stored player row were obtained (stats-file 5.1). */
public enum PlayerClass {
  /** Round 1: as in the file. */
  R1(Reading.AS_IN_FILE),
  /** Round 2 minus round 1. */
  CONTINUOUS(Reading.DIFFERENCE),
  /** Not in the file of round 1. */
  NEW(Reading.AS_IN_FILE),
  /** {@code rounds} did not grow. */
  RESET_ROUNDS(Reading.AS_IN_FILE),
  /** A counter that can only grow is smaller. */
  RESET_DROP(Reading.AS_IN_FILE),
  /** A short stint in round 1, and the whole of round 2 in the file. */
  RESET_TIME(Reading.AS_IN_FILE),
  /** Only the values as in the file balance the round. */
  RESET_BALANCE(Reading.AS_IN_FILE),
  /** No player's counters were carried over. */
  RESET_FILE(Reading.AS_IN_FILE),
  /** Only the difference balances the round. */
  CONTINUOUS_BALANCE(Reading.DIFFERENCE),
  /** No round 1: cumulative values are not those of a round. */
  UNPAIRED(Reading.UNKNOWN),
  /** Diagnostic values of a round that did not end regularly. */
  ABORTED(Reading.AS_IN_FILE),
  /** Nothing moved: the player was not on a team in round 2. No row is stored. */
  ABSENT(Reading.NONE);

  /** What becomes of the cumulative counters. */
  public enum Reading {
    AS_IN_FILE,
    DIFFERENCE,
    UNKNOWN,
    NONE
  }

  private final Reading reading;

  PlayerClass(Reading reading) {
    this.reading = reading;
  }

  /** What becomes of the cumulative counters. */
  public Reading reading() {
    return reading;
  }

  /** Whether the class is telemetry of a counter reset, or of one that was decided by balance. */
  public boolean isReset() {
    return switch (this) {
      case RESET_ROUNDS, RESET_DROP, RESET_TIME, RESET_BALANCE, RESET_FILE, CONTINUOUS_BALANCE ->
          true;
      case R1, CONTINUOUS, NEW, UNPAIRED, ABORTED, ABSENT -> false;
    };
  }
}
