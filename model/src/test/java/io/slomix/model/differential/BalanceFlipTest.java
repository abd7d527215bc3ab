package io.slomix.model.differential;

import static io.slomix.model.differential.SecondRounds.first;
import static io.slomix.model.differential.SecondRounds.of;
import static io.slomix.model.differential.SecondRounds.outcome;
import static io.slomix.model.differential.SecondRounds.second;
import static io.slomix.model.testing.PlayerLines.player;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.stats.TabField;
import io.slomix.model.stats.Weapon;
import io.slomix.model.testing.PlayerLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-file 5.1: the balance check. Round 2 lasted five minutes. */
class BalanceFlipTest {

  /** Keeps the file cumulative: his counters hold more than round 2 lasted. */
  private static final PlayerLines STEADY_BEFORE = kills("C0000001", 0, 50, 4, 4);

  private static final PlayerLines STEADY_AFTER = kills("C0000001", 1, 100, 8, 8);

  @ParameterizedTest
  @CsvSource({"51, true", "52, false"})
  void aContinuousPlayerWhoseFileValuesBalanceWasReset(int tenths, boolean flipped) {
    // Subtracted he has 4 kills, as in the file 10: what the victim's 10 deaths ask for.
    RoundDifferential round =
        of(
            first(kills("A0000001", 0, 45, 6, 0), kills("B0000001", 0, 50, 0, 6), STEADY_BEFORE),
            second(
                kills("A0000001", 1, tenths, 10, 0),
                kills("B0000001", 1, 100, 0, 16),
                STEADY_AFTER));

    assertThat(round.flipped()).isEqualTo(flipped ? "A0000001" : null);
    assertThat(round.balanced()).isEqualTo(flipped);
    assertThat(round.before().kills()).isEqualTo(-6);
    assertThat(round.residuals().kills()).isEqualTo(flipped ? 0 : -6);
    assertThat(outcome(round, "A0000001").playerClass())
        .isEqualTo(flipped ? PlayerClass.RESET_BALANCE : PlayerClass.CONTINUOUS);
  }

  @Test
  void aResetPlayerWhoseDifferenceBalancesWasNotReset() {
    RoundDifferential round =
        of(
            first(kills("A0000001", 1, 50, 6, 0), kills("B0000001", 1, 50, 0, 6), STEADY_BEFORE),
            second(
                kills("A0000001", 1, 100, 10, 0), kills("B0000001", 2, 100, 0, 10), STEADY_AFTER));

    assertThat(round.flipped()).isEqualTo("A0000001");
    assertThat(round.balanced()).isTrue();
    assertThat(outcome(round, "A0000001"))
        .returns(PlayerClass.CONTINUOUS_BALANCE, PlayerOutcome::playerClass)
        .returns(false, PlayerOutcome::partial);
  }

  @Test
  void aPlayerWhoLostACounterIsNeverSubtracted() {
    RoundDifferential round =
        of(
            first(
                kills("A0000001", 0, 50, 6, 0).with(TabField.GIBS, 1),
                kills("B0000001", 0, 50, 0, 6),
                STEADY_BEFORE),
            second(
                kills("A0000001", 1, 100, 10, 0), kills("B0000001", 1, 100, 0, 10), STEADY_AFTER));

    assertThat(outcome(round, "A0000001").playerClass()).isEqualTo(PlayerClass.RESET_DROP);
    assertThat(round.flipped()).isNull();
    assertThat(round.balanced()).isFalse();
  }

  @Test
  void nobodyIsFlippedWhenTwoPlayersCouldBe() {
    RoundDifferential round =
        of(
            first(
                kills("A0000001", 0, 45, 6, 0),
                kills("A0000002", 0, 45, 6, 0),
                kills("B0000001", 0, 50, 0, 12),
                STEADY_BEFORE),
            second(
                kills("A0000001", 1, 50, 10, 0),
                kills("A0000002", 1, 50, 10, 0),
                kills("B0000001", 1, 100, 0, 26),
                STEADY_AFTER));

    assertThat(round.flipped()).isNull();
    assertThat(round.balanced()).isFalse();
    assertThat(round.residuals()).isEqualTo(round.before()).isEqualTo(new Residuals(-6, 0, 0, 0));
  }

  @Test
  void aFlipMustZeroEveryResidual() {
    RoundDifferential round =
        of(
            first(kills("A0000001", 0, 45, 6, 0), kills("B0000001", 0, 50, 0, 6), STEADY_BEFORE),
            second(
                kills("A0000001", 1, 50, 10, 0).damage(7, 0),
                kills("B0000001", 1, 100, 0, 16),
                STEADY_AFTER));

    assertThat(round.flipped()).isNull();
    assertThat(round.residuals()).isEqualTo(new Residuals(-6, 7, 0, 0));
  }

  @Test
  void newAndAbsentPlayersAreNeverFlipped() {
    // Counting the absent one's 6 kills would balance the new one's 6 deaths.
    RoundDifferential round =
        of(
            first(kills("A0000001", 0, 45, 6, 0), kills("B0000001", 0, 50, 0, 0), STEADY_BEFORE),
            second(
                kills("A0000001", 1, 45, 6, 0),
                kills("B0000001", 1, 100, 0, 0),
                kills("N0000001", 0, 50, 0, 6),
                STEADY_AFTER));

    assertThat(outcome(round, "A0000001")).isNull();
    assertThat(round.flipped()).isNull();
    assertThat(round.balanced()).isFalse();
  }

  @Test
  void nobodyIsFlippedInABalancedRound() {
    RoundDifferential round =
        of(
            first(kills("A0000001", 0, 45, 0, 0), STEADY_BEFORE),
            second(kills("A0000001", 1, 50, 3, 3), STEADY_AFTER));

    assertThat(round.flipped()).isNull();
    assertThat(round.balanced()).isTrue();
  }

  private static PlayerLines kills(String guid, int rounds, int tenths, int kills, int deaths) {
    return player(guid).rounds(rounds).played(tenths).weapon(Weapon.MP40, 0, 0, kills, deaths, 0);
  }
}
