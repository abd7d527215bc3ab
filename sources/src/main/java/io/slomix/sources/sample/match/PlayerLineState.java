package io.slomix.sources.sample.match;

import io.slomix.sources.sample.counters.CounterValues;

/**
 * A player at the end of a round.
 *
 * @param rounds the game's own round counter (stats-file 2.4)
 * @param roundsInRoundOne the same at the end of round 1, -1 if he was not there
 * @param side 1 Axis or 2 Allies: where his team played this round
 * @param team the side at the last snapshot, 3 if he was a spectator by then
 * @param tankTenths last exported meatshield value in tenths
 * @param onFile what the writer sees: cumulative tallies and weapons over the map, the others of
 *     this round
 * @param recorded the part of {@code onFile} that belongs to this round
 * @param real what he did in this round, including what a reconnect lost
 */
public record PlayerLineState(
    Person person,
    int rounds,
    int roundsInRoundOne,
    int side,
    int team,
    Attendance attendance,
    long tankTenths,
    CounterValues onFile,
    CounterValues recorded,
    CounterValues real) {}
