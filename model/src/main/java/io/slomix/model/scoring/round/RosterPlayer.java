package io.slomix.model.scoring.round;

/**
 * Someone who played a round on a side; no bot, no spectator.
 *
 * @param guid8 his identity (consumers 0.3)
 * @param name as he was called in that round
 * @param side 1 Axis, 2 Allies
 */
public record RosterPlayer(String guid8, String name, int side) {}
