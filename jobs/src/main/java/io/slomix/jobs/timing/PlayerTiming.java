package io.slomix.jobs.timing;

/**
 * The times of one player in one round; null where nobody says.
 *
 * @param name hostile text
 * @param sideMarker {@code [AX]}, {@code [AL]} or {@code [--]}
 * @param playedSeconds on a team, by the stats file
 * @param statsDeadSeconds by the stats file
 * @param luaDeadSeconds by the spawn statistics
 * @param reason {@code resolved}, or what is missing
 */
public record PlayerTiming(
    String guid8,
    String name,
    String sideMarker,
    Long playedSeconds,
    Long statsDeadSeconds,
    Long luaDeadSeconds,
    String reason) {}
