package io.slomix.model.lua;

/**
 * When a round was played and for how long, on the server's clock (lua-round-event 2.3, 7).
 *
 * @param startUnix epoch seconds, null when not known; moved later where the script corrected an
 *     overrun, so never a key
 * @param endUnix epoch seconds of the first intermission frame, null when not known
 * @param playtimeSeconds without pauses; null when not known
 * @param timeLimitSeconds null when not known
 * @param pauseCount how often the round was paused
 * @param pauseSeconds how long in all
 * @param warmupSeconds warmup that this VM has seen: normally 0 or 1
 * @param warmupStartUnix epoch seconds, null when not known
 * @param warmupEndUnix epoch seconds; where the script does not say, the start of the round
 */
public record LuaTiming(
    Long startUnix,
    Long endUnix,
    Integer playtimeSeconds,
    Integer timeLimitSeconds,
    int pauseCount,
    int pauseSeconds,
    int warmupSeconds,
    Long warmupStartUnix,
    Long warmupEndUnix) {}
