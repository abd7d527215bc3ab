package io.slomix.model.metrics;

import static io.slomix.model.testing.PlayerLines.player;
import static io.slomix.model.testing.RoundFiles.round1;
import static io.slomix.model.testing.RoundFiles.round2;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.differential.RoundCounters;
import io.slomix.model.differential.RoundDifferential;
import io.slomix.model.stats.TabField;
import io.slomix.model.stats.Weapon;
import io.slomix.model.testing.PlayerLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** stats-file 7. */
class CombatMetricsTest {

  @Test
  void computesEveryRatioFromTheSumsOverWeapons() {
    CombatMetrics metrics =
        metrics(
            player("A0000001")
                .weapon(Weapon.KNIFE, 0, 0, 0, 0, 0)
                .weapon(Weapon.MP40, 30, 100, 4, 1, 5)
                .weapon(Weapon.GRENADE, 6, 4, 2, 2, 0)
                .damage(950, 400)
                .with(TabField.HEADSHOT_KILLS, 2),
            300);

    assertThat(metrics.kd()).hasToString("2.0000");
    assertThat(metrics.efficiency()).hasToString("66.6667");
    assertThat(metrics.accuracyAll()).hasToString("34.6154");
    assertThat(metrics.accuracyBullets()).hasToString("30.0000");
    assertThat(metrics.dpm()).hasToString("190.0000");
    assertThat(metrics.headshotPercent()).hasToString("13.8889");
    assertThat(metrics.headshotKillPercent()).hasToString("33.3333");
  }

  @Test
  void aRatioIsZeroWhenItsDenominatorIsZero() {
    CombatMetrics metrics = metrics(player("A0000001").with(TabField.HEADSHOT_KILLS, 1), 300);

    assertThat(metrics.kd()).hasToString("0.0000");
    assertThat(metrics.efficiency()).hasToString("0.0000");
    assertThat(metrics.accuracyAll()).hasToString("0.0000");
    assertThat(metrics.accuracyBullets()).hasToString("0.0000");
    assertThat(metrics.headshotPercent()).hasToString("0.0000");
    assertThat(metrics.headshotKillPercent()).hasToString("0.0000");
  }

  @Test
  void killsWithoutADeathAreTheRatio() {
    assertThat(metrics(player("A0000001").weapon(Weapon.MP40, 9, 9, 7, 0, 0), 300).kd())
        .hasToString("7.0000");
  }

  @Test
  void accuracyOfAreaWeaponsMayExceedHundredPercent() {
    var line = player("A0000001").weapon(Weapon.ARTILLERY, 16, 8, 0, 0, 0);

    assertThat(metrics(line, 300).accuracyAll()).hasToString("200.0000");
  }

  @ParameterizedTest
  @CsvSource({"30, 200.0000", "29, ", "0, ", ", "})
  void damagePerMinuteNeedsThirtySeconds(Integer seconds, String dpm) {
    var metrics = metrics(player("A0000001").damage(100, 0), seconds);

    assertThat(metrics.dpm() == null ? null : metrics.dpm().toString()).isEqualTo(dpm);
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 0, 0.0",
    "1001, 0, 7.7",
    "1006, 0, 7.7",
    "1007, 0, 7.8",
    "1007, 1, 7.7",
    "1001, 3, 0.0",
    "1170, 3, 0.0",
    "1171, 3, 3.0",
    "1189, 3, 3.0",
    "1190, 3, 3.1",
    "1001, 2, 3.9",
    "390, 1, 0.0",
    "1299, 0, 10.0",
    "1300, 1, 10.0"
  })
  void theMeatshieldIsOnlySetAboveThousandDamageAndThreeUnitsPerDeath(
      int received, int deaths, String tank) {
    var line = player("A0000001").weapon(Weapon.MP40, 0, 0, 0, deaths, 0).damage(0, received);

    assertThat(metrics(line, 300).tankMeatshield()).hasToString(tank);
  }

  @Test
  void fieldsThatTheWriterDoesNotHaveGiveNoMetric() {
    CombatMetrics metrics =
        metrics(player("A0000001").weapon(Weapon.MP40, 1, 2, 3, 4, 0).withoutFields(), null);

    assertThat(metrics.kd()).hasToString("0.7500");
    assertThat(metrics.dpm()).isNull();
    assertThat(metrics.headshotKillPercent()).isNull();
    assertThat(metrics.tankMeatshield()).isNull();
  }

  @Test
  void nothingIsKnownOfARoundWhoseCountersAreUnknown() {
    var unpaired = RoundDifferential.ofUnpaired(round2("2026-05-01-210000", "supply").file());

    assertThat(CombatMetrics.of(unpaired.players().get(0).counters(), 300))
        .isEqualTo(CombatMetrics.UNKNOWN);
  }

  @Test
  void hostileNumbersStayNumbers() {
    int most = Integer.MAX_VALUE;
    var line =
        player("A0000001")
            .weapon(Weapon.MP40, most, 1, most, most, most)
            .weapon(Weapon.LUGER, most, 0, most, most, most)
            .damage(most, most);

    CombatMetrics metrics = metrics(line, 30);
    assertThat(metrics.kd()).hasToString("1.0000");
    assertThat(metrics.accuracyBullets()).hasToString("429496729400.0000");
    assertThat(metrics.dpm()).hasToString("4294967294.0000");
  }

  private static CombatMetrics metrics(PlayerLines line, Integer seconds) {
    RoundCounters counters =
        RoundDifferential.ofFirst(round1("2026-05-01-210000", "supply").players(line).file())
            .players()
            .get(0)
            .counters();
    return CombatMetrics.of(counters, seconds);
  }
}
