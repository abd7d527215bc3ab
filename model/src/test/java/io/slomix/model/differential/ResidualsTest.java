package io.slomix.model.differential;

import static io.slomix.model.testing.PlayerLines.player;
import static io.slomix.model.testing.RoundFiles.round1;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.stats.TabField;
import io.slomix.model.stats.Weapon;
import io.slomix.model.testing.PlayerLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** stats-file 0.3, 5.1: the conservation laws. */
class ResidualsTest {

  @Test
  void aRoundInWhichEverythingGivenWasTakenIsBalanced() {
    RoundDifferential round = RoundDifferential.ofFirst(round1("2026-05-01-210000", "ice").file());

    assertThat(round.residuals()).isEqualTo(new Residuals(0, 0, 0, 0));
    assertThat(round.balanced()).isTrue();
  }

  @Test
  void residualsAreGivenMinusTaken() {
    RoundDifferential round =
        round(
            player("A0000001").weapon(Weapon.MP40, 0, 0, 9, 2, 0).damage(500, 200),
            player("B0000001")
                .weapon(Weapon.STEN, 0, 0, 1, 5, 0)
                .with(TabField.TEAM_DAMAGE_GIVEN, 18)
                .with(TabField.TIMES_REVIVED, 2));

    assertThat(round.residuals()).isEqualTo(new Residuals(3, 300, 18, -2));
    assertThat(round.balanced()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = TabField.class,
      names = {"DAMAGE_GIVEN", "TEAM_DAMAGE_RECEIVED", "REVIVES_GIVEN", "TIMES_REVIVED"})
  void eachLawAloneCanFail(TabField field) {
    assertThat(round(player("A0000001").with(field, 1)).balanced()).isFalse();
  }

  @Test
  void aLawWhoseFieldTheWriterDoesNotHaveHolds() {
    RoundDifferential round =
        round(player("A0000001").with(TabField.TIMES_REVIVED, 4).without(TabField.REVIVES_GIVEN));

    assertThat(round.residuals()).isEqualTo(new Residuals(0, 0, 0, null));
    assertThat(round.balanced()).isTrue();
  }

  @Test
  void hostileSumsNeitherWrapNorCancelBySaturating() {
    int most = Integer.MAX_VALUE;
    RoundDifferential round =
        round(
            player("A0000001")
                .weapon(Weapon.MP40, 0, 0, most, most, 0)
                .weapon(Weapon.STEN, 0, 0, most, most, 0)
                .weapon(Weapon.COLT, 0, 0, 0, most, 0)
                .damage(most, -most),
            player("A0000002").damage(most, -most));

    assertThat(round.residuals()).isEqualTo(new Residuals(-most, most, 0, 0));
  }

  private static RoundDifferential round(PlayerLines... players) {
    return RoundDifferential.ofFirst(round1("2026-05-01-210000", "ice").players(players).file());
  }
}
