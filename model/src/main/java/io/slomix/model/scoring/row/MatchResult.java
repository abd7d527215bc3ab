package io.slomix.model.scoring.row;

import java.math.BigDecimal;

/**
 * A row of {@code match_result}: the columns in their order (consumers 3.5); null where unknown.
 *
 * @param matchId identity (R18), unique within its evening
 * @param map name of the map
 * @param sessionKey its gaming session
 * @param round1 fingerprint, null when missing
 * @param round2 fingerprint, null when missing
 * @param status {@code complete}, {@code partial} or {@code pending} (lua-round-event 17.9)
 * @param completenessPct by the weights of lua-round-event 15
 * @param firstEnd end of its first round, epoch seconds
 * @param lastEnd end of its last round, epoch seconds
 * @param playSequence this is the n-th play of the map in its session
 * @param provisional without any round 1 (R18)
 * @param counted it counts for the session's score
 * @param winner {@code A}, {@code B} or {@code draw}
 * @param teamAPoints by the scale; null unless counted
 * @param teamBPoints by the scale; null unless counted
 * @param teamATimeS seconds that team A played as attackers, one decimal
 * @param teamBTimeS seconds that team B played as attackers, one decimal
 * @param winnerSide side of round 2 on which the winner stood
 * @param teamAR1Side side of team A in round 1
 * @param teamAR2Side side of team A in round 2
 * @param r1DefenderSide side that defends the map
 * @param scoringSource {@code header}, {@code time}, {@code ambiguous} or {@code incomplete}
 * @param note why it does not count, for people; null when it counts
 */
public record MatchResult(
    String matchId,
    String map,
    String sessionKey,
    String round1,
    String round2,
    String status,
    int completenessPct,
    long firstEnd,
    long lastEnd,
    int playSequence,
    boolean provisional,
    boolean counted,
    String winner,
    Integer teamAPoints,
    Integer teamBPoints,
    BigDecimal teamATimeS,
    BigDecimal teamBTimeS,
    Integer winnerSide,
    Integer teamAR1Side,
    Integer teamAR2Side,
    Integer r1DefenderSide,
    String scoringSource,
    String note) {}
