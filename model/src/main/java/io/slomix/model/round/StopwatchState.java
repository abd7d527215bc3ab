package io.slomix.model.round;

/** Whether the attackers set a time (stats-file 6.3). */
public enum StopwatchState {
  /** The attackers won: their time stands. */
  TIME_SET("Completed"),
  /** The defenders held. */
  FULL_HOLD("Fullhold");

  private final String outcome;

  StopwatchState(String outcome) {
    this.outcome = outcome;
  }

  /** The outcome word; it can never disagree with the state. */
  public String outcome() {
    return outcome;
  }
}
