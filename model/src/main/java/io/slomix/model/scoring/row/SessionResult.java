package io.slomix.model.scoring.row;

/**
 * A row of {@code session_result}: the columns in their order (consumers 3.5); null where unknown.
 *
 * @param sessionKey fingerprint of its first round (R17)
 * @param firstEnd end of its first round, epoch seconds
 * @param lastEnd end of its last round, epoch seconds
 * @param rounds number of its rounds that count for the score
 * @param teamAName name of the team that began as Axis
 * @param teamBName name of the other team
 * @param teamAScore sum of its points; null unless available
 * @param teamBScore sum of its points; null unless available
 * @param scale by which the points were given
 * @param confidence of the teams: {@code high}, {@code medium} or {@code low}; null without teams
 * @param available there is a score
 * @param reason why there is none
 * @param format team sizes of most rounds, {@code 6v6}
 * @param winningTeam 1 for A, 2 for B, 0 for a draw or without a score
 * @param hasSubstitutions somebody was replaced
 */
public record SessionResult(
    String sessionKey,
    long firstEnd,
    long lastEnd,
    int rounds,
    String teamAName,
    String teamBName,
    Integer teamAScore,
    Integer teamBScore,
    String scale,
    String confidence,
    boolean available,
    String reason,
    String format,
    int winningTeam,
    boolean hasSubstitutions) {}
