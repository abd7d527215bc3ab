package io.slomix.model.result;

import io.slomix.model.correlate.StatsRules;
import io.slomix.model.differential.PlayerOutcome;
import io.slomix.model.metrics.CombatMetrics;
import io.slomix.model.metrics.PlayTimes;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.stats.TabField;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Derives the stored rows of a round's players (stats-file 2.3, 5.3, 7). */
final class PlayerResults {

  /** The generation whose denied play time is absurd in most files. */
  private static final int UNRELIABLE_DENIED_LAYOUT = 36;

  private static final int MILLIS = 1000;

  private final List<PlayerOutcome> outcomes;
  private final StatsRules rules;
  private final boolean checkDenied;
  private final Long lengthMillis;

  /**
   * Prepares a round.
   *
   * @param lengthMillis how long the round was played, else its limit; null when neither is known
   */
  PlayerResults(List<PlayerOutcome> outcomes, StatsRules rules, int tabFields, Long lengthMillis) {
    this.outcomes = outcomes;
    this.rules = rules;
    this.checkDenied = tabFields == UNRELIABLE_DENIED_LAYOUT;
    this.lengthMillis = lengthMillis;
  }

  /** The rows in the order of the outcomes. */
  List<PlayerResult> rows() {
    List<PlayerResult> rows = new ArrayList<>(outcomes.size());
    for (PlayerOutcome outcome : outcomes) {
      PlayTimes times = PlayTimes.of(outcome.counters());
      rows.add(
          new PlayerResult(
              outcome,
              rules.bots().isBot(outcome.line()),
              side(outcome),
              denied(outcome),
              times,
              CombatMetrics.of(outcome.counters(), times.playedSeconds())));
    }
    return rows;
  }

  /** The side of the round; a spectator's is inferred from his round 1: teams swap sides. */
  private static Integer side(PlayerOutcome outcome) {
    int team = outcome.line().team();
    if (isSide(team)) {
      return team;
    }
    PlayerLine before = outcome.before();
    return before != null && isSide(before.team()) ? (Integer) (3 - before.team()) : null;
  }

  private static boolean isSide(int team) {
    return team == 1 || team == 2;
  }

  private Integer denied(PlayerOutcome outcome) {
    OptionalInt seconds = outcome.counters().field(TabField.DENIED_PLAYTIME);
    if (seconds.isEmpty()) {
      return null;
    }
    boolean absurd =
        checkDenied
            && lengthMillis != null
            && (long) seconds.getAsInt() * MILLIS > opponents(outcome) * lengthMillis;
    return absurd ? null : (Integer) seconds.getAsInt();
  }

  private long opponents(PlayerOutcome outcome) {
    Integer side = side(outcome);
    return outcomes.stream()
        .filter(other -> other != outcome)
        .filter(other -> side == null || !side.equals(side(other)))
        .count();
  }
}
