package io.slomix.model.differential;

import io.slomix.model.differential.PlayerClass.Reading;
import io.slomix.model.player.MonotoneCounters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for the one player whose other reading balances a round 2 (stats-file 5.1). */
final class BalanceFlip {

  private BalanceFlip() {}

  /** The flipped player when exactly one flip zeroes every residual. */
  static Optional<PlayerOutcome> find(SecondRound round, List<PlayerOutcome> players) {
    PlayerOutcome found = null;
    for (int i = 0; i < players.size(); i++) {
      Optional<PlayerOutcome> flipped = flip(round, players.get(i));
      if (flipped.isEmpty()) {
        continue;
      }
      List<PlayerOutcome> others = new ArrayList<>(players);
      others.set(i, flipped.get());
      if (RoundDifferential.residualsOf(others).balanced()) {
        if (found != null) {
          return Optional.empty();
        }
        found = flipped.get();
      }
    }
    return Optional.ofNullable(found);
  }

  private static Optional<PlayerOutcome> flip(SecondRound round, PlayerOutcome player) {
    if (player.playerClass() == PlayerClass.CONTINUOUS) {
      return round.fitsIntoRound2(player.line(), round.lengthMillis())
          ? Optional.of(
              RoundDifferential.outcome(
                  round,
                  player.key(),
                  PlayerClass.RESET_BALANCE,
                  "only the values as in the file balance the round"))
          : Optional.empty();
    }
    boolean reset =
        player.playerClass().isReset() && player.playerClass().reading() == Reading.AS_IN_FILE;
    return reset && canBeSubtracted(player)
        ? Optional.of(
            RoundDifferential.outcome(
                round,
                player.key(),
                PlayerClass.CONTINUOUS_BALANCE,
                "only the difference balances the round"))
        : Optional.empty();
  }

  /** A counter that fell cannot be subtracted: the result would be negative. */
  private static boolean canBeSubtracted(PlayerOutcome player) {
    return MonotoneCounters.changes(player.before(), player.line()).stream()
        .noneMatch(MonotoneCounters.Change::isDrop);
  }
}
