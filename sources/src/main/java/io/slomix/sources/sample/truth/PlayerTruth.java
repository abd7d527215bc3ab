package io.slomix.sources.sample.truth;

import io.slomix.sources.sample.counters.CounterValues;

/**
 * A player in a sample round.
 *
 * <p>For everybody but a player who reconnected during the round, {@code recorded} equals {@code
 * real}. Shots are per weapon not below 0 in both.
 *
 * @param side 1 Axis or 2 Allies: where his team played this round
 * @param team as in the file: 3 if he was a spectator at the end
 * @param rounds the game's round counter, third part of his line
 * @param expectedClass see {@link ExpectedClass}
 * @param partial whether a reader has to mark him as partial (stats-file 5.1)
 * @param onFile what his line holds: cumulative counters over the map, the others of this round
 * @param recorded this round's numbers as a correct reader finds them
 * @param real what he did in this round
 */
public record PlayerTruth(
    String guid8,
    String name,
    int side,
    int team,
    int rounds,
    ExpectedClass expectedClass,
    boolean partial,
    CounterValues onFile,
    CounterValues recorded,
    CounterValues real) {}
