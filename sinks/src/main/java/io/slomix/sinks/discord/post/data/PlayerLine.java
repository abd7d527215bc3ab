package io.slomix.sinks.discord.post.data;

import java.util.List;

/**
 * A player of a round.
 *
 * @param team side 1 Axis, 2 Allies, 0 unknown
 * @param headshots head hits, not kills
 * @param deadSeconds at most {@code playedSeconds}
 * @param multikills of two to six at once
 */
public record PlayerLine(
    String guid,
    String name,
    int team,
    long kills,
    long deaths,
    long gibs,
    long damageGiven,
    long damageReceived,
    long teamDamageGiven,
    long hits,
    long shots,
    long headshots,
    long revivesGiven,
    long timesRevived,
    long playedSeconds,
    long deadSeconds,
    long deniedSeconds,
    List<Long> multikills) {}
