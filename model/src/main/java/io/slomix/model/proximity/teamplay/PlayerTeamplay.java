package io.slomix.model.proximity.teamplay;

/**
 * What one capture adds to a player's teamplay (proximity-file 4.8). Sums, so that totals over
 * captures are sums too.
 *
 * @param guid of the player
 * @param name as the engine has it
 * @param crossfireParticipations engagements in whose crossfire he took part
 * @param crossfireKills those in which the target died, whoever killed it (trap 19)
 * @param crossfireDamage his damage in them
 * @param crossfireFinalBlows those in which he killed
 * @param delaySumMillis sum of the delays of his crossfires
 * @param delays how many delays were not 0: the original's divisor (trap 15)
 * @param allDelays how many delays there were
 * @param soloEngagements engagements in which he was the only attacker
 * @param soloKills those in which he killed
 * @param targeted engagements against him
 * @param focused those by several attackers
 * @param focusEscapes those that he survived
 * @param focusDeaths those that he did not
 * @param soloEscapes engagements by one attacker that he survived
 * @param soloDeaths those that he did not
 * @param damageTaken in all engagements against him
 * @param distanceSum his way in them, world units
 * @param durationSumMillis their time
 */
public record PlayerTeamplay(
    String guid,
    String name,
    int crossfireParticipations,
    int crossfireKills,
    int crossfireDamage,
    int crossfireFinalBlows,
    long delaySumMillis,
    int delays,
    int allDelays,
    int soloEngagements,
    int soloKills,
    int targeted,
    int focused,
    int focusEscapes,
    int focusDeaths,
    int soloEscapes,
    int soloDeaths,
    int damageTaken,
    double distanceSum,
    long durationSumMillis) {}
