package io.slomix.model.merge.row;

/**
 * How the Lua event came to its round, in the words of the tables (lua-round-event 10, 13.3).
 *
 * @param roundNumber real number of the round, null when not known
 * @param matchId the match's identity (R18), null when the round is part of none
 * @param status whether the round has a stats file
 * @param confidence how certain the link is, null for none
 * @param reason why
 */
public record LuaLink(
    Integer roundNumber, String matchId, String status, String confidence, String reason) {}
