package io.slomix.model.proximity.trade;

/**
 * A team mate of somebody who was killed, and what he did about it.
 *
 * @param guid of the player
 * @param name as the engine has it
 * @param distance from the victim, world units in the plane; null where it plays no part
 * @param atMillis of the point that his place was taken from, of his first hit, or of his kill
 * @param damage that he did to the killer; null where it plays no part
 */
public record Mate(String guid, String name, Double distance, int atMillis, Integer damage) {}
