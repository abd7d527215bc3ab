package io.slomix.sources.sample;

import io.slomix.sources.sample.counters.Tally;
import io.slomix.sources.sample.match.PlayerLineState;
import io.slomix.sources.sample.truth.ExpectedClass;
import io.slomix.sources.sample.truth.ExpectedStatus;
import io.slomix.sources.sample.truth.PlayerTruth;

/** What a correct reader makes of a player, told from what happened and not from the numbers. */
final class Expectation {
  private static final long PARTIAL_BELOW_MS = 15_000;

  private Expectation() {}

  static PlayerTruth of(PlayerLineState line, ExpectedStatus status, int number, long durationMs) {
    ExpectedClass expectedClass = expectedClass(line, status, number);
    return new PlayerTruth(
        line.person().guid8(),
        line.person().name(),
        line.side(),
        line.team(),
        line.rounds(),
        expectedClass,
        partial(line, expectedClass, durationMs),
        line.onFile(),
        line.recorded().withoutNegativeShots(),
        line.real().withoutNegativeShots());
  }

  private static ExpectedClass expectedClass(
      PlayerLineState line, ExpectedStatus status, int number) {
    return switch (status) {
      case UNPAIRED -> ExpectedClass.UNPAIRED;
      case ABORTED -> ExpectedClass.ABORTED;
      case LOST -> ExpectedClass.LOST;
      case ABANDONED -> ExpectedClass.R1;
      case PAIRED -> number == 1 ? ExpectedClass.R1 : ofRoundTwo(line);
    };
  }

  private static ExpectedClass ofRoundTwo(PlayerLineState line) {
    return switch (line.attendance()) {
      case STAYED -> ExpectedClass.CONTINUOUS;
      case CAME -> ExpectedClass.NEW;
      case AWAY -> ExpectedClass.ABSENT;
      // Where the round counter gives no hint, the story makes the time played drop.
      case RECONNECTED ->
          line.rounds() <= line.roundsInRoundOne()
              ? ExpectedClass.RESET_ROUNDS
              : ExpectedClass.RESET_DROP;
    };
  }

  private static boolean partial(
      PlayerLineState line, ExpectedClass expectedClass, long durationMs) {
    return switch (expectedClass) {
      case NEW, RESET_ROUNDS, RESET_DROP ->
          line.recorded().get(Tally.TIME_PLAYED_MS) < durationMs - PARTIAL_BELOW_MS;
      case R1, CONTINUOUS, ABSENT, UNPAIRED, ABORTED, LOST -> false;
    };
  }
}
