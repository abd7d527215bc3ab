package io.slomix.model.scoring.row;

/**
 * A row of {@code session_player}: a member of a team (consumers 3.4). Who changed teams is a
 * member of both.
 *
 * @param sessionKey the gaming session
 * @param team {@code A} or {@code B}
 * @param guid8 the player
 * @param name as he was called last
 * @param rounds in how many counting rounds he stood with that team
 * @param ordinal place in his team, from 0: more rounds first
 */
public record SessionPlayer(
    String sessionKey, String team, String guid8, String name, int rounds, int ordinal) {}
