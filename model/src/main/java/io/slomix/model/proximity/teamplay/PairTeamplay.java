package io.slomix.model.proximity.teamplay;

/**
 * What one capture adds to two players who caught targets in a crossfire together (proximity-file
 * 4.8).
 *
 * @param guid1 the smaller guid of the two
 * @param guid2 the other one
 * @param crossfires engagements of which both are participants
 * @param kills those in which the target died
 * @param damage of both in them
 * @param delaySumMillis sum of their delays
 * @param delays how many delays were not 0 (trap 15)
 * @param allDelays how many delays there were
 */
public record PairTeamplay(
    String guid1,
    String name1,
    String guid2,
    String name2,
    int crossfires,
    int kills,
    int damage,
    long delaySumMillis,
    int delays,
    int allDelays) {}
