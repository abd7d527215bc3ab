package io.slomix.model.lua;

/**
 * How often and how fast one player came back to life; approximate (lua-round-event 4.3).
 *
 * @param guid up to 32 letters and digits, never empty
 * @param name without colour codes and control characters, at most 64 code points
 * @param spawns the first one included
 * @param deaths while on a team
 * @param deadSeconds in all, the wait that the end of the round cut short included
 * @param averageRespawnSeconds dead seconds over deaths, rounded down
 * @param longestRespawnSeconds of waits that ended; 0 for none
 */
public record LuaSpawn(
    String guid,
    String name,
    int spawns,
    int deaths,
    int deadSeconds,
    int averageRespawnSeconds,
    int longestRespawnSeconds) {}
