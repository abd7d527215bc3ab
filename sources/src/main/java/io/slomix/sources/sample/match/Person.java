package io.slomix.sources.sample.match;

/**
 * An invented player.
 *
 * @param guid8 eight upper-case hex digits, unique on his server
 * @param name raw name with colour codes
 * @param skill how often he wins a duel compared with others, 0.5 to 1.5
 */
public record Person(String guid8, String name, SoldierClass soldierClass, double skill) {}
