package io.slomix.sources.sample.match;

/**
 * Something that happens to the roster before or during a round. Slots are places in the roster.
 */
public sealed interface RosterEvent {

  /** The place in the roster. */
  int slot();

  /** Reconnects in the warm-up before round 2: the engine forgets round 1. */
  record WarmUpReconnect(int slot) implements RosterEvent {}

  /** Leaves before the round; a player from the bench takes his place from the start. */
  record Substitution(int slot, int replacement) implements RosterEvent {}

  /** Stays connected but moves to the spectators before the round. */
  record StandAside(int slot) implements RosterEvent {}

  /** Is not there when the round starts and joins at a time of the round. */
  record LateJoin(int slot, long atMs) implements RosterEvent {}

  /** Leaves before the round; a player from the bench takes his place during the round. */
  record LateReplacement(int slot, int replacement, long atMs) implements RosterEvent {}

  /** Disconnects during the round and comes back: everything counted so far is lost. */
  record Reconnect(int slot, long atMs, long backAtMs) implements RosterEvent {}

  /** Moves to the spectators during the round and stays there. */
  record Retire(int slot, long atMs) implements RosterEvent {}
}
