package io.slomix.sources.sample.match;

/** How a player came into a round 2. */
public enum Attendance {
  /** Carried on from round 1 with his counters. */
  STAYED,
  /** Was not in round 1. */
  CAME,
  /** Lost his counters by a reconnect, in the warm-up or during the round. */
  RECONNECTED,
  /** Connected, but never on a team in this round. */
  AWAY
}
