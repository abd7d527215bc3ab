package io.slomix.model.proximity.trade;

import java.util.List;

/**
 * A kill, and whether the victim's side traded it (proximity-file 4.7).
 *
 * @param engagementId of the kill
 * @param atMillis of the kill, on the round clock
 * @param victimGuid who was killed, with name and team
 * @param killerGuid by whom
 * @param opportunities mates near enough to trade
 * @param attempts mates who hit the killer in time
 * @param successes mates who killed him in time
 * @param nearestMateDistance world units in the plane; null when the place of no mate is known
 * @param coverageIncomplete a mate was alive whom the tracker had lost at a revive (trap 10)
 * @param isolated nobody was near, and nobody can have been
 */
public record TradeEvent(
    int engagementId,
    int atMillis,
    String victimGuid,
    String victimName,
    String victimTeam,
    String killerGuid,
    String killerName,
    List<Mate> opportunities,
    List<Mate> attempts,
    List<Mate> successes,
    Double nearestMateDistance,
    boolean coverageIncomplete,
    boolean isolated) {

  public TradeEvent {
    opportunities = List.copyOf(opportunities);
    attempts = List.copyOf(attempts);
    successes = List.copyOf(successes);
  }

  /** Mates who could have traded while nobody did. */
  public List<Mate> missed() {
    return attempts.isEmpty() && successes.isEmpty() ? opportunities : List.of();
  }
}
