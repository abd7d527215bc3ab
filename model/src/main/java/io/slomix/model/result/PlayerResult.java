package io.slomix.model.result;

import io.slomix.model.differential.PlayerOutcome;
import io.slomix.model.metrics.CombatMetrics;
import io.slomix.model.metrics.PlayTimes;

/**
 * A stored player row.
 *
 * @param outcome whose values, and how they were obtained
 * @param bot whether it is a bot
 * @param side 1 Axis, 2 Allies, null when unknown
 * @param deniedPlaytime seconds, null when absent or absurd (stats-file 2.3, generation 36)
 * @param times played, dead, alive
 * @param metrics ratios
 */
public record PlayerResult(
    PlayerOutcome outcome,
    boolean bot,
    Integer side,
    Integer deniedPlaytime,
    PlayTimes times,
    CombatMetrics metrics) {}
