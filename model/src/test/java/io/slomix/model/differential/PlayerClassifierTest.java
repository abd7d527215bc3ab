package io.slomix.model.differential;

import static io.slomix.model.differential.SecondRounds.SUBJECT;
import static io.slomix.model.differential.SecondRounds.played;
import static io.slomix.model.differential.SecondRounds.subject;
import static io.slomix.model.differential.SecondRounds.withTeams;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.stats.TabField;
import io.slomix.model.stats.Weapon;
import io.slomix.model.testing.PlayerLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-file 5.1: each class, the order of the tests, and the constants. */
class PlayerClassifierTest {

  private static final String FIVE_MINUTES = "300000";

  /** 48 tenths of a minute, of which three quarters are 36. */
  private static final String FORTY_EIGHT_TENTHS = "288000";

  @Test
  void aPlayerWhoIsNotInTheRound1IsNew() {
    assertThat(classOf(null, played(SUBJECT, 0, 50, 100))).isEqualTo(PlayerClass.NEW);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "1, 0", "2, 1"})
  void roundsThatDidNotGrowAreAReset(int before, int after) {
    assertThat(classOf(played(SUBJECT, before, 50, 100), played(SUBJECT, after, 100, 200)))
        .isEqualTo(PlayerClass.RESET_ROUNDS);
  }

  @Test
  void roundsAreTestedBeforeDropsAndBeforeStandstill() {
    assertThat(classOf(played(SUBJECT, 0, 50, 100), played(SUBJECT, 0, 50, 99)))
        .isEqualTo(PlayerClass.RESET_ROUNDS);
    assertThat(classOf(played(SUBJECT, 0, 50, 100), played(SUBJECT, 0, 50, 100)))
        .isEqualTo(PlayerClass.RESET_ROUNDS);
  }

  @Test
  void aMonotoneCounterThatFellIsAReset() {
    PlayerLines before = played(SUBJECT, 0, 50, 100).weapon(Weapon.COLT, 3, 9, 0, 0, 0);
    PlayerLines after = played(SUBJECT, 1, 100, 200).weapon(Weapon.MP40, 30, 90, 0, 0, 0);

    PlayerOutcome outcome = subject(withTeams(FIVE_MINUTES, before, after));
    assertThat(outcome.playerClass()).isEqualTo(PlayerClass.RESET_DROP);
    assertThat(outcome.evidence()).isEqualTo("COLT hits 3 -> 0");
  }

  @Test
  void shotsAndPerRoundFieldsMayFall() {
    PlayerLines before =
        played(SUBJECT, 0, 50, 100).weapon(Weapon.KNIFE, 0, 9, 0, 0, 0).with(TabField.XP, 60);
    PlayerLines after =
        played(SUBJECT, 1, 100, 200).weapon(Weapon.KNIFE, 0, 7, 0, 0, 0).with(TabField.XP, 2);

    assertThat(classOf(before, after)).isEqualTo(PlayerClass.CONTINUOUS);
  }

  @Test
  void aPlayerNoneOfWhoseCountersMovedHasNoRow() {
    PlayerLines before = played(SUBJECT, 0, 50, 100).with(TabField.XP, 60);
    PlayerLines after = played(SUBJECT, 1, 50, 100).team(3).with(TabField.XP, 0);

    assertThat(subject(withTeams(FIVE_MINUTES, before, after))).isNull();
    // He would be a RESET (time) by his times if standstill were not tested first.
    assertThat(
            subject(withTeams(FIVE_MINUTES, played(SUBJECT, 0, 50, 9), played(SUBJECT, 1, 50, 9))))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "3, 48, CONTINUOUS",
    "4, 48, RESET_TIME",
    "36, 48, RESET_TIME",
    "37, 48, CONTINUOUS",
    "20, 46, CONTINUOUS",
    "20, 47, RESET_TIME",
    "20, 49, RESET_TIME",
    "20, 50, CONTINUOUS"
  })
  void aShortStintAndThenExactlyTheLengthOfRound2IsAReset(
      int before, int after, PlayerClass expected) {
    RoundDifferential round =
        withTeams(
            FORTY_EIGHT_TENTHS, played(SUBJECT, 0, before, 100), played(SUBJECT, 1, after, 200));

    assertThat(subject(round).playerClass()).isEqualTo(expected);
  }

  @Test
  void theTimesProveNothingWhenEarlierRoundsAreCountedIn() {
    assertThat(classOf(played(SUBJECT, 1, 20, 100), played(SUBJECT, 2, 50, 200)))
        .isEqualTo(PlayerClass.CONTINUOUS);
  }

  @Test
  void everybodyElseIsContinuous() {
    assertThat(classOf(played(SUBJECT, 0, 50, 100), played(SUBJECT, 1, 80, 100)))
        .isEqualTo(PlayerClass.CONTINUOUS);
  }

  @ParameterizedTest
  @CsvSource({"285000, 44, true", "285000, 45, false", "285001, 45, true"})
  void aNewOrResetPlayerIsPartialWhenMoreThanAQuarterMinuteOfRound2IsMissing(
      String playTime, int tenths, boolean partial) {
    PlayerLines after = played(SUBJECT, 0, tenths, 100);

    assertThat(subject(withTeams(playTime, null, after)).partial()).isEqualTo(partial);
    assertThat(subject(withTeams(playTime, played(SUBJECT, 0, 50, 100), after)).partial())
        .isEqualTo(partial);
  }

  @Test
  void aContinuousPlayerIsNeverPartial() {
    PlayerLines before = played(SUBJECT, 0, 10, 100);
    PlayerLines after = played(SUBJECT, 1, 20, 200);

    PlayerOutcome outcome = subject(withTeams(FIVE_MINUTES, before, after));
    assertThat(outcome.playerClass()).isEqualTo(PlayerClass.CONTINUOUS);
    assertThat(outcome.partial()).isFalse();
  }

  private static PlayerClass classOf(PlayerLines before, PlayerLines after) {
    return subject(withTeams(FIVE_MINUTES, before, after)).playerClass();
  }
}
