package io.slomix.model.merge.row;

/**
 * A row of {@code lua_spawn}: the columns in their order (lua-round-event 8.2).
 *
 * @param guid as written; no two rows of a round share it
 * @param ordinal place in the event, from 0
 * @param guid8 its first eight characters in upper case, as stats files write it
 * @param name for display
 * @param spawns the first one included
 * @param deaths while on a team
 * @param deadSeconds in all
 * @param avgRespawnSeconds rounded down
 * @param maxRespawnSeconds of waits that ended
 */
public record LuaSpawnRow(
    String guid,
    int ordinal,
    String guid8,
    String name,
    int spawns,
    int deaths,
    int deadSeconds,
    int avgRespawnSeconds,
    int maxRespawnSeconds) {}
