package io.slomix.model.partition.end;

/**
 * The round number that an artifact names (lua-round-event 7.4).
 *
 * @param number 1 or 2, or whatever it says; null when it says nothing
 * @param trusted whether the source is right about it as a rule
 */
public record ClaimedLabel(Integer number, boolean trusted) {

  /** Says nothing. */
  public static final ClaimedLabel NONE = new ClaimedLabel(null, false);

  /** A label of a source that knows. */
  public static ClaimedLabel trusted(Integer number) {
    return new ClaimedLabel(number, true);
  }

  /** A label that may be wrong. */
  public static ClaimedLabel untrusted(Integer number) {
    return new ClaimedLabel(number, false);
  }

  /** Whether it is the number of a round at all. */
  public boolean isRound() {
    return number != null && (number == 1 || number == 2);
  }
}
