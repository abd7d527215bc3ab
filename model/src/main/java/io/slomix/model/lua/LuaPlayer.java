package io.slomix.model.lua;

/**
 * A client on a side when the round ended (lua-round-event 2.3, 19.2).
 *
 * @param guid up to 32 letters and digits as written, empty for a client without one
 * @param name without colour codes and control characters, at most 64 code points, may be empty
 */
public record LuaPlayer(String guid, String name) {}
