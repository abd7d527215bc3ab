package io.slomix.model.differential;

import static io.slomix.model.differential.SecondRounds.SUBJECT;
import static io.slomix.model.differential.SecondRounds.first;
import static io.slomix.model.differential.SecondRounds.of;
import static io.slomix.model.differential.SecondRounds.outcome;
import static io.slomix.model.differential.SecondRounds.played;
import static io.slomix.model.differential.SecondRounds.second;
import static io.slomix.model.differential.SecondRounds.subject;
import static io.slomix.model.differential.SecondRounds.withTeams;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.stats.Counter;
import io.slomix.model.stats.TabField;
import io.slomix.model.stats.Weapon;
import io.slomix.model.testing.PlayerLines;
import org.junit.jupiter.api.Test;

/** stats-file 5.1, 5.3, 6.6. */
class RoundDifferentialTest {

  private static final String FIVE_MINUTES = "300000";

  @Test
  void subtractsWhatCoversTheMapAndKeepsWhatCoversTheRound() {
    PlayerLines before =
        played(SUBJECT, 0, 50, 100)
            .weapon(Weapon.MP40, 10, 40, 2, 3, 1)
            .with(TabField.XP, 60)
            .with(TabField.KILLING_SPREE, 5)
            .alive(793);
    PlayerLines after =
        played(SUBJECT, 1, 97, 350)
            .weapon(Weapon.MP40, 25, 90, 2, 3, 4)
            .with(TabField.XP, 7)
            .with(TabField.KILLING_SPREE, 3)
            .alive(810);

    RoundCounters counters = subject(withTeams(FIVE_MINUTES, before, after)).counters();
    assertThat(counters.weapons()).containsExactly(15, 50, 0, 0, 3);
    assertThat(counters.field(TabField.DAMAGE_GIVEN)).hasValue(250);
    assertThat(counters.field(TabField.TIME_PLAYED_MINUTES)).hasValue(47);
    assertThat(counters.field(TabField.XP)).hasValue(7);
    assertThat(counters.field(TabField.KILLING_SPREE)).hasValue(3);
    assertThat(counters.aliveTenthsPermille()).isEqualTo(97L * 810 - 50L * 793);
  }

  @Test
  void shotsThatFellAreZeroAndEveryWeaponOfTheRound2FileStays() {
    PlayerLines before =
        played(SUBJECT, 0, 50, 100)
            .weapon(Weapon.KNIFE, 0, 9, 0, 0, 0)
            .weapon(Weapon.KNIFE_KBAR, 0, 4, 0, 0, 0)
            .weapon(Weapon.COLT, 2, 5, 0, 0, 1);
    PlayerLines after =
        played(SUBJECT, 1, 97, 350)
            .weapon(Weapon.KNIFE, 0, 7, 0, 0, 0)
            .weapon(Weapon.COLT, 2, 5, 0, 0, 1)
            .weapon(Weapon.LUGER, 1, 3, 0, 0, 0);

    RoundCounters counters = subject(withTeams(FIVE_MINUTES, before, after)).counters();
    assertThat(counters.weapons()).containsExactly(0, 0, 0, 0, 0, 1, 3, 0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(counters.total(Counter.SHOTS)).isEqualTo(3);
  }

  @Test
  void aRawPlayerKeepsAllValuesOfTheFile() {
    PlayerLines before = played(SUBJECT, 0, 20, 100).weapon(Weapon.MP40, 10, 40, 2, 2, 1);
    PlayerLines after = played(SUBJECT, 0, 97, 350).weapon(Weapon.MP40, 25, 90, 3, 3, 4);

    PlayerOutcome outcome = subject(withTeams(FIVE_MINUTES, before, after));
    assertThat(outcome.counters().weapons()).containsExactly(25, 90, 3, 3, 4);
    assertThat(outcome.counters().fields()).isEqualTo(outcome.line().fields());
    assertThat(outcome.counters().aliveTenthsPermille()).isEqualTo(97L * 800);
  }

  @Test
  void whatOneOfTheWritersDoesNotHaveIsUnknownInTheDifference() {
    RoundDifferential round =
        of(
            first(played(SUBJECT, 0, 50, 100).weapon(Weapon.MP40, 1, 1, 1, 1, 1).withoutFields()),
            second(played(SUBJECT, 1, 97, 350).weapon(Weapon.MP40, 3, 3, 3, 3, 3)).playTime(null));

    PlayerOutcome outcome = subject(round);
    assertThat(outcome.playerClass()).isEqualTo(PlayerClass.CONTINUOUS);
    assertThat(outcome.counters().total(Counter.HITS)).isEqualTo(2);
    assertThat(outcome.counters().field(TabField.DAMAGE_GIVEN)).isEmpty();
    assertThat(outcome.counters().field(TabField.TIME_PLAYED_MINUTES)).isEmpty();
    assertThat(outcome.counters().aliveTenthsPermille()).isNull();
    assertThat(round.residuals()).isEqualTo(new Residuals(0, null, null, 0));
  }

  @Test
  void withoutALengthOfRound2NobodyIsResetByTime() {
    // Only the player with the most rounds may tell the length, and he has no time in round 1.
    RoundDifferential round =
        of(
            first(
                played(SUBJECT, 0, 20, 100),
                played("A0000001", 1, 50, 100).without(TabField.TIME_PLAYED_MINUTES)),
            second(played(SUBJECT, 1, 50, 200), played("A0000001", 2, 100, 200)).playTime(null));

    assertThat(subject(round).playerClass()).isEqualTo(PlayerClass.CONTINUOUS);
  }

  @Test
  void aPlayerOfRound1AloneHasNoRowInRound2() {
    assertThat(withTeams(FIVE_MINUTES, played(SUBJECT, 0, 50, 100), null).players()).hasSize(4);
  }

  @Test
  void aPlayerWhoChangedHisNameIsFoundByHisGuidAndStoredUnderTheNewName() {
    PlayerOutcome outcome =
        subject(
            withTeams(
                FIVE_MINUTES,
                played(SUBJECT, 0, 50, 100).named("Old"),
                played(SUBJECT, 1, 100, 250).named("^3New")));

    assertThat(outcome.playerClass()).isEqualTo(PlayerClass.CONTINUOUS);
    assertThat(outcome.line().nameClean()).isEqualTo("New");
  }

  @Test
  void botsThatShareAGuidAreFoundByTheirNames() {
    RoundDifferential round =
        of(
            first(bot("One", 0, 50, 100), bot("Two", 0, 50, 300)),
            second(bot("Two", 1, 100, 500), bot("One", 1, 100, 150)));

    assertThat(outcome(round, "OMNIBOT0/One").counters().field(TabField.DAMAGE_GIVEN)).hasValue(50);
    assertThat(outcome(round, "OMNIBOT0/Two").counters().field(TabField.DAMAGE_GIVEN))
        .hasValue(200);
  }

  @Test
  void aGuidThatRepeatsInOneOfTheFilesOnlyIsStillFoundInTheOther() {
    RoundDifferential twinCame =
        of(
            first(played("A0000001", 0, 50, 100).named("Ana")),
            second(
                played("A0000001", 1, 100, 150).named("^1Ana"),
                played("A0000001", 0, 20, 7).named("Twin")));
    assertThat(outcome(twinCame, "A0000001/Ana").playerClass()).isEqualTo(PlayerClass.CONTINUOUS);
    assertThat(outcome(twinCame, "A0000001/Twin").playerClass()).isEqualTo(PlayerClass.NEW);

    RoundDifferential twinLeft =
        of(
            first(
                played("A0000001", 0, 50, 100).named("Ana"),
                played("A0000001", 0, 20, 7).named("Twin")),
            second(played("A0000001", 1, 100, 150).named("Ana")));
    assertThat(outcome(twinLeft, "A0000001").counters().field(TabField.DAMAGE_GIVEN)).hasValue(50);
  }

  @Test
  void anUnpairedRound2HasOnlyItsPerRoundFieldsAndTheResidualsOfItsFile() {
    RoundDifferential round =
        RoundDifferential.ofUnpaired(
            second(played(SUBJECT, 1, 100, 250).with(TabField.XP, 9).damage(250, 100)).file());

    PlayerOutcome outcome = subject(round);
    assertThat(outcome.playerClass()).isEqualTo(PlayerClass.UNPAIRED);
    assertThat(outcome.partial()).isFalse();
    assertThat(outcome.counters().cumulativeKnown()).isFalse();
    assertThat(outcome.counters().weaponMask()).isZero();
    assertThat(outcome.counters().field(TabField.XP)).hasValue(9);
    assertThat(outcome.counters().field(TabField.DAMAGE_GIVEN)).isEmpty();
    assertThat(outcome.counters().field(TabField.KD)).isEmpty();
    assertThat(outcome.counters().aliveTenthsPermille()).isNull();
    assertThat(round.residuals()).isEqualTo(new Residuals(0, 150, 0, 0));
    assertThat(round.balanced()).isFalse();
  }

  @Test
  void anAbortedRound1ShowsItsFileAndAnAbortedRound2OnlyItsPerRoundFields() {
    var file = second(played(SUBJECT, 1, 100, 250)).file();

    assertThat(subject(RoundDifferential.ofAborted(file, 1)).counters().cumulativeKnown()).isTrue();
    assertThat(subject(RoundDifferential.ofAborted(file, 2)).counters().cumulativeKnown())
        .isFalse();
    assertThat(RoundDifferential.ofAborted(file, 1))
        .returns(null, RoundDifferential::balanced)
        .returns(false, round -> subject(round).partial())
        .returns(new Residuals(0, 0, 0, 0), RoundDifferential::residuals);
    assertThat(subject(RoundDifferential.ofAborted(file, 2)).playerClass())
        .isEqualTo(PlayerClass.ABORTED);
  }

  private static PlayerLines bot(String name, int rounds, int tenths, int damage) {
    return played("OMNIBOT0", rounds, tenths, damage).named(name);
  }
}
