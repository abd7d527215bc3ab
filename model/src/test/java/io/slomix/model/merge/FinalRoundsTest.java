package io.slomix.model.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.lua.LuaRound;
import io.slomix.model.partition.leg.Leg;
import io.slomix.model.partition.leg.LegSet;
import io.slomix.model.round.EndReason;
import io.slomix.model.round.RoundDuration;
import io.slomix.model.round.RoundDuration.Source;
import io.slomix.model.round.RoundOutcome;
import io.slomix.model.round.SideFinding;
import io.slomix.model.round.Sides;
import io.slomix.model.round.StopwatchState;
import io.slomix.model.testing.LuaRounds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The merged round: R7, R12, R14, lua-round-event 7.5, 9.1, 10. */
class FinalRoundsTest {

  private static final long END = 1_773_435_255L;
  private static final RoundDuration F8_FULL = new RoundDuration(720_000, Source.F8);

  @Test
  void theStatsFileAloneSaysWhatItsColumnsSay() {
    FinalRound round = FinalRounds.merge(stats(2, 1, 315_000, Source.F8), null, context(1));

    assertThat(round.winner()).isEqualTo(2);
    assertThat(round.defender()).isEqualTo(1);
    assertThat(round.endReason()).isEqualTo(EndReason.OBJECTIVE);
    assertThat(round.state()).isEqualTo(StopwatchState.TIME_SET);
    assertThat(round.duration()).isEqualTo(new FinalDuration(315_000, FinalDuration.Source.F8));
    assertThat(round.start()).isNull();
    assertThat(round.end()).isEqualTo(END);
    assertThat(round.conflicts()).isEmpty();
    assertThat(round.legs()).isEqualTo("stats");
  }

  @Test
  void theLuaEventAloneIsEnough() {
    FinalRound round = FinalRounds.merge(null, LuaRounds.round().build(), context(1));

    assertThat(round.winner()).isEqualTo(2);
    assertThat(round.endReason()).isEqualTo(EndReason.OBJECTIVE);
    assertThat(round.duration()).isEqualTo(new FinalDuration(315_000, FinalDuration.Source.LUA));
    assertThat(round.start()).isEqualTo(END - 348);
    assertThat(round.end()).isEqualTo(END);
    assertThat(round.nextLimitSeconds()).isEqualTo(315);
  }

  @Test
  void aRoundThatNobodyDescribesHasItsEndOnly() {
    FinalRound round = FinalRounds.merge(null, null, context(null));

    assertThat(round)
        .isEqualTo(
            new FinalRound(
                false, null, null, null, 0, null, null, END, null, null, null, "stats", List.of()));
  }

  @Test
  void aSurrenderIsAsLongAsItWasPlayed() {
    LuaRound gaveUp = LuaRounds.round().sides(2, 1).endReason("surrender").surrenderOf(1).build();
    StatsSide overlong = stats(2, 1, F8_FULL);

    FinalRound round = FinalRounds.merge(overlong, gaveUp, context(1));

    assertThat(round.duration()).isEqualTo(new FinalDuration(315_000, FinalDuration.Source.LUA));
    assertThat(round.endReason()).isEqualTo(EndReason.SURRENDER);
    assertThat(round.surrenderTeam()).isEqualTo(1);
    assertThat(round.state()).isEqualTo(StopwatchState.TIME_SET);
    assertThat(round.conflicts()).isEmpty();
  }

  @Test
  void aHoldThatEndsNineSecondsEarlyIsAHoldAndTenASurrender() {
    assertThat(held(711).endReason()).isEqualTo(EndReason.NORMAL);
    assertThat(held(710).endReason()).isEqualTo(EndReason.SURRENDER);
    assertThat(held(710).surrenderTeam()).isEqualTo(2);
    assertThat(held(710).state()).isEqualTo(StopwatchState.FULL_HOLD);
  }

  @Test
  void theLuaEventDecidesAndTheDisagreementIsRecorded() {
    LuaRound lua = LuaRounds.round().sides(1, 1).endReason("time_expired").played(720, 720).build();

    FinalRound round =
        FinalRounds.merge(stats(2, 1, 315_000, Source.F9), lua, context(1, true, END - 300));

    assertThat(round.winner()).isEqualTo(1);
    assertThat(round.conflicts())
        .containsExactly(
            Conflict.ROUND_NUMBER, Conflict.WINNER, Conflict.DURATION, Conflict.ROUND_START_UNIX);
    assertThat(round.conflictCodes())
        .containsExactly("round_number", "winner", "duration", "round_start_unix");
  }

  @Test
  void eachSideFillsWhatTheOtherLacks() {
    LuaRound lua = LuaRounds.round().sides(0, 1).played(null, null).build();

    FinalRound round = FinalRounds.merge(stats(2, 1, 315_000, Source.F8), lua, context(1));

    assertThat(round.trusted()).isTrue();
    assertThat(round.winner()).isEqualTo(2);
    assertThat(round.duration().source()).isEqualTo(FinalDuration.Source.F8);
    assertThat(round.limitSeconds()).isEqualTo(720);
  }

  @Test
  void untrustedSidesDecideNothing() {
    Sides sides = new Sides(1, 2, List.of(SideFinding.DEFENDER_MISSING), false);
    StatsSide stats = StatsSide.of(sides, new RoundOutcome(null, null, null, 315), null, 720, END);

    FinalRound round = FinalRounds.merge(stats, null, context(1));

    assertThat(round.winner()).isEqualTo(2);
    assertThat(round.defender()).isNull();
    assertThat(round.trusted()).isFalse();
    assertThat(round.state()).isNull();
    assertThat(round.endReason()).isNull();
  }

  @Test
  void anAbortedRoundHasItsCauseFromTheEvening() {
    RoundContext aborted =
        new RoundContext(null, true, EndReason.MAP_CHANGE, END, LegSet.of(Leg.LUA), false, null);
    LuaRound lua = LuaRounds.round().sides(0, 1).endReason("surrender").played(85, 720).build();

    FinalRound round = FinalRounds.merge(null, lua, aborted);

    assertThat(round.aborted()).isTrue();
    assertThat(round.winner()).isNull();
    assertThat(round.state()).isNull();
    assertThat(round.endReason()).isEqualTo(EndReason.MAP_CHANGE);
    assertThat(round.duration()).isEqualTo(new FinalDuration(85_000, FinalDuration.Source.LUA));
  }

  @Test
  void aGhostCannotAbortARoundThatAStatsFileProves() {
    LuaRound ghost = LuaRounds.round().sides(0, 0).endReason("surrender").played(5, 720).build();

    FinalRound round = FinalRounds.merge(stats(2, 1, 315_000, Source.F9), ghost, context(1));

    assertThat(round.winner()).isEqualTo(2);
    assertThat(round.endReason()).isEqualTo(EndReason.OBJECTIVE);
    assertThat(round.duration()).isEqualTo(new FinalDuration(315_000, FinalDuration.Source.F9));
    assertThat(round.conflicts()).contains(Conflict.END_REASON, Conflict.DURATION);
  }

  @Test
  void aPlayTimeBeyondTheLimitContainsPauses() {
    LuaRound paused = LuaRounds.round().sides(1, 1).played(900, 720).build();

    assertThat(FinalRounds.merge(stats(1, 1, 719_000, Source.TP), paused, context(1)).duration())
        .isEqualTo(new FinalDuration(719_000, FinalDuration.Source.TP));
    assertThat(FinalRounds.merge(null, paused, context(1)).duration())
        .isEqualTo(new FinalDuration(720_000, FinalDuration.Source.LUA));
  }

  @Test
  void aFileWithoutPlayersSaysOnlyWhenTheRoundEnded() {
    FinalRound round = FinalRounds.merge(StatsSide.ofEmpty(END - 1), null, context(1));

    assertThat(round.end()).isEqualTo(END - 1);
    assertThat(round.winner()).isNull();
    assertThat(round.duration()).isNull();
  }

  private static FinalRound held(int seconds) {
    LuaRound lua =
        LuaRounds.round().sides(1, 1).endReason("time_expired").played(seconds, 720).build();
    return FinalRounds.merge(null, lua, context(1));
  }

  private static StatsSide stats(int winner, int defender, long millis, Source source) {
    return stats(winner, defender, new RoundDuration(millis, source));
  }

  private static StatsSide stats(int winner, int defender, RoundDuration duration) {
    boolean completed = winner != defender;
    RoundOutcome outcome =
        completed
            ? new RoundOutcome(StopwatchState.TIME_SET, EndReason.OBJECTIVE, 315, 315)
            : new RoundOutcome(StopwatchState.FULL_HOLD, EndReason.NORMAL, null, 720);
    return StatsSide.of(new Sides(defender, winner, List.of(), false), outcome, duration, 720, END);
  }

  private static RoundContext context(Integer number) {
    return context(number, false, null);
  }

  private static RoundContext context(Integer number, boolean labelsDiffer, Long captureStart) {
    return new RoundContext(
        number, false, null, END, LegSet.of(Leg.STATS), labelsDiffer, captureStart);
  }
}
