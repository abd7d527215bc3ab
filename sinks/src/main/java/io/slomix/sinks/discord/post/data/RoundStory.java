package io.slomix.sinks.discord.post.data;

import java.math.BigDecimal;
import java.util.List;

/**
 * A round as its post tells it.
 *
 * @param durationSource {@code LUA} or a field of the stats file
 * @param winner side, null for nobody or unknown
 * @param winnerTeam roster that stood there, null when no roster is known
 * @param players by kills; none of a round 2 whose round 1 is missing
 */
public record RoundStory(
    Integer roundId,
    String map,
    int roundNumber,
    String file,
    String status,
    boolean counted,
    long roundEnd,
    BigDecimal durationSeconds,
    String durationSource,
    BigDecimal limitSeconds,
    Integer winner,
    String winnerTeam,
    String outcome,
    String scoreConfidence,
    String stopwatchState,
    Long timeToBeatSeconds,
    List<PlayerLine> players) {}
