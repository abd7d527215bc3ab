package io.slomix.model.stats;

import java.util.Optional;

/**
 * The first line of a stats file, as written; the rules read meaning into it (stats-file 1.4).
 *
 * @param serverName f1, colour-coded host name
 * @param map f2
 * @param config f3, the match config
 * @param round f4
 * @param defender f5, side 1 Axis or 2 Allies
 * @param winner f6, side or 0
 * @param timeLimit f7, time text
 * @param nextTimeLimit f8, time text: the target of the next round, not a duration
 * @param playTime f9, null in headers of eight fields
 */
public record StatsHeader(
    String serverName,
    String map,
    String config,
    String round,
    String defender,
    String winner,
    String timeLimit,
    String nextTimeLimit,
    String playTime) {

  /** The ninth field, when the writer has it. */
  public Optional<String> playTimeText() {
    return Optional.ofNullable(playTime);
  }
}
