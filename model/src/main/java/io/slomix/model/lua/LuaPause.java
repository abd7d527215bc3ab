package io.slomix.model.lua;

/**
 * One pause of a round (lua-round-event 3, field 20).
 *
 * @param number counted from 1
 * @param startUnix epoch seconds, null when not known
 * @param endUnix epoch seconds, null when not known
 * @param seconds how long
 */
public record LuaPause(int number, Long startUnix, Long endUnix, int seconds) {}
