package io.slomix.model.differential;

import io.slomix.model.match.file.RoundFile;
import io.slomix.model.round.RoundDuration;
import io.slomix.model.round.RoundDuration.Source;
import io.slomix.model.round.Sides;
import io.slomix.model.stats.TabField;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** How long a round was played, by the best source that its files have (stats-file 6.3). */
public final class RoundLength {

  private RoundLength() {}

  /** The duration of a regularly ended round. */
  public static Optional<RoundDuration> of(
      RoundFile file, Sides sides, RoundDifferential differential) {
    OptionalLong f9 = file.playTimeMillis();
    if (f9.isPresent()) {
      return Optional.of(new RoundDuration(f9.getAsLong(), Source.F9));
    }
    OptionalInt f8 = file.header().usableNextLimitSeconds();
    if (sides.trusted() && sides.attackersWon() && f8.isPresent()) {
      return Optional.of(new RoundDuration(f8.getAsInt() * 1000L, Source.F8));
    }
    return byTimePlayed(differential);
  }

  /** The duration of an aborted round: nothing in its header can be believed. */
  public static Optional<RoundDuration> ofAborted(RoundDifferential differential) {
    return byTimePlayed(differential);
  }

  private static Optional<RoundDuration> byTimePlayed(RoundDifferential differential) {
    Map<Long, Integer> frequency = new TreeMap<>();
    for (PlayerOutcome player : differential.players()) {
      if (tells(player.playerClass())) {
        player
            .counters()
            .field(TabField.TIME_PLAYED_MINUTES)
            .ifPresent(
                tenths ->
                    frequency.merge(tenths * SecondRound.TENTH_MINUTE_MILLIS, 1, Integer::sum));
      }
    }
    OptionalLong millis = MostFrequent.of(frequency);
    return millis.isPresent()
        ? Optional.of(new RoundDuration(millis.getAsLong(), Source.TP))
        : Optional.empty();
  }

  /** Whether the players of a class were there for the whole round as a rule. */
  private static boolean tells(PlayerClass playerClass) {
    return switch (playerClass) {
      case R1, ABORTED, CONTINUOUS, CONTINUOUS_BALANCE -> true;
      case NEW, RESET_ROUNDS, RESET_DROP, RESET_TIME, RESET_BALANCE, RESET_FILE, UNPAIRED, ABSENT ->
          false;
    };
  }
}
