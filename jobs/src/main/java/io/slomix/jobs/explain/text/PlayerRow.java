package io.slomix.jobs.explain.text;

import io.slomix.jobs.explain.lineage.Evidence;
import io.slomix.jobs.text.Printable;
import io.slomix.model.differential.PlayerOutcome;
import io.slomix.model.differential.RoundCounters;
import io.slomix.model.result.PlayerResult;
import io.slomix.model.result.RoundResult;
import io.slomix.model.stats.Counter;
import io.slomix.model.stats.TabField;
import java.util.OptionalInt;

/** Writes a player as one row of a round's table. */
final class PlayerRow {

  private PlayerRow() {}

  static String of(PlayerResult player, RoundResult round, String layout) {
    PlayerOutcome outcome = player.outcome();
    RoundCounters counters = outcome.counters();
    boolean flipped =
        outcome.key().equals(round.differential() == null ? null : round.differential().flipped());
    return layout
        .formatted(
            Printable.of(outcome.line().guid8()),
            side(player.side()),
            outcome.playerClass(),
            counters.cumulativeKnown() ? counters.total(Counter.KILLS) : "?",
            counters.cumulativeKnown() ? counters.total(Counter.DEATHS) : "?",
            number(counters.field(TabField.DAMAGE_GIVEN)),
            number(counters.field(TabField.DAMAGE_RECEIVED)),
            Printable.of(outcome.line().nameClean())
                + ": "
                + Printable.of(Evidence.brief(outcome))
                + (outcome.partial() ? "; partial" : "")
                + (flipped ? "; flipped" : ""))
        .stripTrailing();
  }

  private static String side(Integer side) {
    return side == null ? "?" : side.toString();
  }

  private static String number(OptionalInt value) {
    return value.isEmpty() ? "?" : Integer.toString(value.getAsInt());
  }
}
