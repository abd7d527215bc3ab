package io.slomix.model.round;

import static io.slomix.model.testing.RoundFiles.round1;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.round.RoundDuration.Source;
import io.slomix.model.testing.RoundFiles;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-file 6.3, 6.4. */
class RoundOutcomeTest {

  @Test
  void attackersWhoWonSetATime() {
    assertThat(outcome(file().sides("1", "2").limits("12:00", "9:45"), 1, 585_312))
        .isEqualTo(new RoundOutcome(StopwatchState.TIME_SET, EndReason.OBJECTIVE, 585, 585));
    assertThat(StopwatchState.TIME_SET.outcome()).isEqualTo("Completed");
  }

  @Test
  void defendersWhoWonHeld() {
    assertThat(outcome(file().sides("1", "1").limits("12:00", "12:00"), 1, 720_000))
        .isEqualTo(new RoundOutcome(StopwatchState.FULL_HOLD, EndReason.NORMAL, null, 720));
    assertThat(StopwatchState.FULL_HOLD.outcome()).isEqualTo("Fullhold");
  }

  @Test
  void aRound2HasNeitherTimeToBeatNorNextLimit() {
    assertThat(outcome(file().sides("1", "2").limits("9:45", "9:00"), 2, 540_000))
        .isEqualTo(new RoundOutcome(StopwatchState.TIME_SET, EndReason.OBJECTIVE, null, null));
  }

  @Test
  void aNextLimitOfZeroIsUnknown() {
    assertThat(outcome(file().sides("1", "2").limits("12:00", "0:00"), 1, 540_000))
        .isEqualTo(new RoundOutcome(StopwatchState.TIME_SET, EndReason.OBJECTIVE, null, null));
  }

  @Test
  void theShortestNextLimitIsOneSecond() {
    assertThat(outcome(file().limits("12:00", "0:01"), 1, 1_000).nextLimitSeconds()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"711000, NORMAL", "710999, SURRENDER", "721000, NORMAL", "1, SURRENDER"})
  void aHoldThatEndsMoreThanNineSecondsEarlyWasASurrender(long millis, EndReason reason) {
    RoundFiles hold = file().sides("2", "2").limits("12:00", "12:00");

    assertThat(outcome(hold, 1, millis).endReason()).isEqualTo(reason);
  }

  @Test
  void theEndOfAHoldIsUnknownWithoutItsDurationOrItsLimit() {
    HeaderFacts hold = file().sides("1", "1").file().header();
    HeaderFacts noLimit = file().sides("1", "1").limits("x", "5:00").file().header();
    RoundDuration duration = new RoundDuration(60_000, Source.TP);

    assertThat(RoundOutcome.of(hold, hold.sides(), 1, Optional.empty()).endReason()).isNull();
    assertThat(RoundOutcome.of(noLimit, noLimit.sides(), 1, Optional.of(duration)).endReason())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 3", "x, 2", "'', 2"})
  void untrustedSidesDecideNothingButTheNextLimitStays(String defender, String winner) {
    assertThat(outcome(file().sides(defender, winner), 1, 300_000))
        .isEqualTo(new RoundOutcome(null, null, null, 300));
  }

  @Test
  void anAbortedRoundDecidesNothing() {
    assertThat(RoundOutcome.ABORTED)
        .isEqualTo(new RoundOutcome(null, EndReason.ABORTED, null, null));
  }

  @Test
  void aRoundBelowSixtySecondsIsShort() {
    assertThat(new RoundDuration(59_999, Source.F9).isShort()).isTrue();
    assertThat(new RoundDuration(60_000, Source.F9).isShort()).isFalse();
  }

  private static RoundFiles file() {
    return round1("2026-05-01-210000", "supply");
  }

  private static RoundOutcome outcome(RoundFiles file, int roundNumber, long millis) {
    HeaderFacts header = file.file().header();
    return RoundOutcome.of(
        header, header.sides(), roundNumber, Optional.of(new RoundDuration(millis, Source.F9)));
  }
}
