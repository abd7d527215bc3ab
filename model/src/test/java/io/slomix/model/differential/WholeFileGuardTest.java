package io.slomix.model.differential;

import static io.slomix.model.differential.SecondRounds.first;
import static io.slomix.model.differential.SecondRounds.of;
import static io.slomix.model.differential.SecondRounds.outcome;
import static io.slomix.model.differential.SecondRounds.played;
import static io.slomix.model.differential.SecondRounds.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.match.ChainEvidence;
import io.slomix.model.match.ChainEvidence.Limit;
import io.slomix.model.stats.Counter;
import io.slomix.model.stats.TabField;
import io.slomix.model.stats.Weapon;
import io.slomix.model.testing.PlayerLines;
import io.slomix.model.testing.RoundFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-file 5.4: a round 2 file that does not contain round 1. */
class WholeFileGuardTest {

  @ParameterizedTest
  @CsvSource({"3, 2, true", "3, 3, false", "2, 1, false", "4, 3, true"})
  void moreThanHalfAndAtLeastThreeResetsResetEverybody(int resets, int steady, boolean whole) {
    PlayerLines[] before = new PlayerLines[resets + steady];
    PlayerLines[] after = new PlayerLines[resets + steady + 1];
    for (int i = 0; i < before.length; i++) {
      before[i] = played("A000000" + i, 0, 50, 100);
      after[i] = played("A000000" + i, 1, 100, i < resets ? 99 : 200);
    }
    after[before.length] = played("B0000000", 0, 50, 7);

    RoundDifferential round = of(first(before), second(after));
    assertThat(outcome(round, "A0000000").playerClass())
        .isEqualTo(whole ? PlayerClass.RESET_FILE : PlayerClass.RESET_DROP);
    assertThat(outcome(round, "A000000" + resets).playerClass())
        .isEqualTo(whole ? PlayerClass.RESET_FILE : PlayerClass.CONTINUOUS);
    assertThat(outcome(round, "B0000000").playerClass()).isEqualTo(PlayerClass.NEW);
    assertThat(round.cumulative()).isEqualTo(!whole);
  }

  @Test
  void withoutOneMoreRoundInTheCountersNothingIsSubtractedNorLeftOut() {
    RoundDifferential round =
        RoundDifferential.ofSecond(
            first(played("A0000001", 1, 50, 100), played("A0000002", 1, 50, 100)).file(),
            second(
                    played("A0000001", 3, 100, 300),
                    played("A0000002", 3, 50, 100),
                    played("B0000001", 3, 50, 7))
                .file(),
            new ChainEvidence(Limit.CONFIRMED, false, true));

    assertThat(round.players())
        .extracting(PlayerOutcome::playerClass)
        .containsExactly(PlayerClass.RESET_FILE, PlayerClass.RESET_FILE, PlayerClass.NEW);
    assertThat(outcome(round, "A0000001").counters().field(TabField.DAMAGE_GIVEN)).hasValue(300);
    assertThat(outcome(round, "A0000001").evidence()).isEqualTo("rounds of the file 1 -> 3");
    assertThat(round.cumulative()).isFalse();
  }

  @Test
  void aFileOfNobodyButNewPlayersIsNotCumulativeEither() {
    RoundDifferential round =
        RoundDifferential.ofSecond(
            first(played("A0000001", 0, 50, 1)).file(),
            second(played("B0000001", 0, 50, 1)).file(),
            new ChainEvidence(Limit.CONFIRMED, false, false));

    assertThat(round.cumulative()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"51, 51, true", "51, 52, false", "52, 51, false"})
  void countersThatHoldNoMoreTimeThanRound2LastedContainNothingElse(
      int tenths, int otherTenths, boolean whole) {
    RoundDifferential round =
        of(
            first(played("A0000001", 0, 40, 100), played("A0000002", 0, 40, 100)),
            second(played("A0000001", 1, tenths, 200), played("A0000002", 1, otherTenths, 200)));

    assertWhole(round, whole);
  }

  @ParameterizedTest
  @CsvSource({"5, true", "4, false"})
  void onlyPlayersWithHalfAMinuteOfRound1AreAskedAndTwoAreNeeded(int tenths, boolean whole) {
    RoundDifferential round =
        of(
            first(played("A0000001", 0, 40, 100), played("A0000002", 0, tenths, 100)),
            second(played("A0000001", 1, 50, 200), played("A0000002", 1, 10, 200)));

    assertWhole(round, whole);
  }

  @Test
  void aPlayerWithoutTheMostRoundsIsNotAsked() {
    RoundFiles first =
        first(
            played("A0000001", 0, 40, 100),
            played("A0000002", 0, 40, 100),
            played("A0000003", 1, 40, 9));
    RoundFiles second =
        second(
            played("A0000001", 2, 50, 200),
            played("A0000002", 2, 50, 200),
            played("A0000003", 1, 90, 10));

    assertWhole(of(first, second), true);
  }

  @Test
  void theLengthMustComeFromTheHeader() {
    RoundFiles first = first(played("A0000001", 0, 40, 100), played("A0000002", 0, 40, 100));
    RoundFiles second =
        second(played("A0000001", 1, 47, 200), played("A0000002", 1, 47, 200)).playTime(null);

    assertWhole(of(first, second), false);
    assertWhole(of(first, second.sides("1", "2").limits("5:00", "4:46")), true);
  }

  @Test
  void noPlayerIsFlippedInSuchAFile() {
    PlayerLines unbalanced = played("A0000001", 1, 50, 200).weapon(Weapon.MP40, 1, 1, 1, 0, 0);

    RoundDifferential round =
        of(
            first(
                played("A0000001", 0, 40, 100).weapon(Weapon.MP40, 1, 1, 1, 0, 0),
                played("A0000002", 0, 40, 100)),
            second(unbalanced, played("A0000002", 1, 50, 200)));

    assertThat(round.flipped()).isNull();
    assertThat(round.balanced()).isFalse();
    assertThat(outcome(round, "A0000001").counters().total(Counter.KILLS)).isEqualTo(1);
  }

  private static void assertWhole(RoundDifferential round, boolean whole) {
    assertThat(outcome(round, "A0000001").playerClass())
        .isEqualTo(whole ? PlayerClass.RESET_FILE : PlayerClass.CONTINUOUS);
    assertThat(round.cumulative()).isEqualTo(!whole);
  }
}
