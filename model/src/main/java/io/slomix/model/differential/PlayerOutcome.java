package io.slomix.model.differential;

import io.slomix.model.stats.PlayerLine;

/**
 * One player of one round.
 *
 * @param key player key
 * @param line his line of the round's own file
 * @param before his line of round 1, null when there is none or it does not matter
 * @param playerClass how his values were obtained
 * @param evidence what proves the class, for people
 * @param partial what he did before a reconnect is missing, or he came late
 * @param counters his values of the round
 */
public record PlayerOutcome(
    String key,
    PlayerLine line,
    PlayerLine before,
    PlayerClass playerClass,
    String evidence,
    boolean partial,
    RoundCounters counters) {}
