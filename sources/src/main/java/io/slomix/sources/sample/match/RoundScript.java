package io.slomix.sources.sample.match;

import java.util.List;

/**
 * What is decided about a round before it is played.
 *
 * @param number 1 or 2: the real number, whatever a label says
 * @param defender side that defends: 1 Axis, 2 Allies; the same in both rounds of a map
 * @param limitMs time limit in milliseconds; round 2 plays against the exact time of round 1
 * @param durationMs play time in milliseconds
 * @param gapBeforeMs intermission and warm-up before the start in milliseconds
 */
public record RoundScript(
    int number,
    int defender,
    long limitMs,
    long durationMs,
    long gapBeforeMs,
    Ending ending,
    List<RosterEvent> events) {

  /** Copies the events. */
  public RoundScript {
    events = List.copyOf(events);
  }

  /** The side that attacks. */
  public int attacker() {
    return 3 - defender;
  }

  /** The side that really won, 0 if the round was aborted. */
  public int winner() {
    return switch (ending) {
      case OBJECTIVE -> attacker();
      case TIME_LIMIT, SURRENDER -> defender;
      case MAP_CHANGE -> 0;
    };
  }
}
