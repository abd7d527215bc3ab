package io.slomix.model.proximity.fight;

import java.util.Map;
import java.util.TreeMap;

/**
 * One of those who hit the target of an engagement.
 *
 * @param guid of the player
 * @param name as the engine has it
 * @param team at that time
 * @param damage hit points, raw
 * @param hits how often
 * @param firstHitMillis on the round clock, as {@code lastHitMillis}
 * @param gotKill whether he is named as the killer
 * @param weapons hits by number of the weapon in hand
 */
public record Attacker(
    String guid,
    String name,
    String team,
    int damage,
    int hits,
    int firstHitMillis,
    int lastHitMillis,
    boolean gotKill,
    Map<Integer, Integer> weapons) {

  public Attacker {
    weapons = new TreeMap<>(weapons);
  }
}
