package io.slomix.model.result;

import static io.slomix.model.result.PrintedNumbers.assertFields;
import static io.slomix.model.result.PrintedNumbers.assertTimes;
import static io.slomix.model.result.PrintedNumbers.assertTotals;
import static io.slomix.model.testing.RoundFiles.round1;
import static io.slomix.model.testing.RoundFiles.round2;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.differential.PlayerClass;
import io.slomix.model.stats.TabField;
import io.slomix.model.testing.InventedEvening;
import io.slomix.model.testing.PrintedLine;
import io.slomix.model.testing.RoundFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** stats-file 11.3: two reconnects next to a normal player, with the numbers printed there. */
class WorkedReconnectsRulesTest {

  private static final RoundFiles FIRST =
      round1("2026-03-10-221000", "etl_sp_delivery")
          .limits("12:00", "7:30")
          .playTime("450120")
          .players(
              PrintedLine.of(
                  "BBBB2222\\Bravo\\0\\1\\2096 85 260 10 0 12 0 0 0 4 0 5 9 3 1 0 "
                      + "|3039|1800|0|0|4|2|0|0|84.0|95|5|0|2|0|2|0|0|0|0|1|269|0.0|7.5|0.0|16.0"
                      + "|1.2|2.6|5|60|1|0|0|0|0|1|0|0|0"),
              PrintedLine.of(
                  "CCCC3333\\^2Char^7lie\\0\\2\\2056 3 9 1 0 0 1 1 0 0 0 "
                      + "|210|18|0|0|0|0|0|0|100.0|6|0|0|0|0|0|0|0|0|0|0|10|0.0|1.2|0.0|0.0"
                      + "|0.0|2.0|0|0|0|0|0|0|0|0|0|0|0"),
              PrintedLine.of(
                  "DDDD4444\\Delta\\0\\2\\48 0 0 0 8 0 60 190 7 0 9 "
                      + "|1650|1900|0|18|2|3|0|0|78.0|60|3|0|1|0|2|0|0|0|0|0|190|0.0|7.5|0.0|22.0"
                      + "|1.7|0.9|3|40|0|0|0|0|0|1|0|0|0"));

  private static final RoundFiles SECOND =
      round2("2026-03-10-221822", "etl_sp_delivery")
          .limits("7:30", "7:30")
          .playTime("450088")
          .players(
              PrintedLine.of(
                  "BBBB2222\\Bravo\\1\\2\\2096 0 0 0 3 0 96 250 12 0 14 4 6 2 0 0 "
                      + "|2872|1211|0|0|6|2|0|0|88.0|101|5|0|2|0|3|0|0|0|0|1|256|0.0|7.5|0.0|12.0"
                      + "|0.9|4.7|6|66|2|0|0|0|0|0|0|0|0"),
              PrintedLine.of(
                  "CCCC3333\\^2Char^7lie\\0\\1\\2096 30 95 5 0 4 0 0 0 3 0 2 3 1 0 0 "
                      + "|980|640|0|0|1|1|0|0|81.7|38|0|0|1|0|1|0|0|0|0|0|98|0.0|4.1|0.0|18.3"
                      + "|0.8|2.0|2|22|0|0|0|0|0|1|0|0|0"),
              PrintedLine.of(
                  "DDDD4444\\Delta\\1\\1\\48 55 170 6 8 7 60 190 7 5 9 "
                      + "|3120|3225|0|18|5|5|0|0|80.0|55|0|3|1|0|1|0|0|0|0|0|360|0.0|15.0|0.0|9.3"
                      + "|1.4|1.0|3|35|0|0|0|0|0|1|0|0|0"));

  private final List<PlayerResult> rows =
      InventedEvening.of(FIRST, SECOND).result(SECOND).players();

  @Test
  void bravoReconnectedInTheBreakAndPlayedAllOfRound2() {
    PlayerResult bravo = rows.get(0);

    assertThat(bravo.outcome().playerClass()).isEqualTo(PlayerClass.RESET_DROP);
    assertThat(bravo.outcome().partial()).isFalse();
    assertTotals(bravo, 14, 3, 14, 100, 256);
    assertFields(bravo, TabField.DAMAGE_GIVEN, 2872, TabField.DAMAGE_RECEIVED, 1211);
    assertTimes(bravo, 450, 54, "88.0");
    assertThat(bravo.metrics().dpm()).isEqualByComparingTo("382.9333");
    assertThat(bravo.metrics().kd()).isEqualByComparingTo("4.6667");
  }

  @Test
  void charlieReconnectedDuringRound2() {
    PlayerResult charlie = rows.get(1);

    assertThat(charlie.outcome().playerClass()).isEqualTo(PlayerClass.RESET_ROUNDS);
    assertThat(charlie.outcome().partial()).isTrue();
    assertTotals(charlie, 6, 3, 4, 32, 98);
    assertFields(charlie, TabField.DAMAGE_GIVEN, 980, TabField.DAMAGE_RECEIVED, 640);
    assertTimes(charlie, 246, 45, "81.7");
    assertThat(charlie.metrics().dpm()).isEqualByComparingTo("239.0244");
    assertThat(charlie.metrics().accuracyAll()).isEqualByComparingTo("32.6531");
  }

  @Test
  void deltaPlayedBothRounds() {
    PlayerResult delta = rows.get(2);

    assertThat(delta.outcome().playerClass()).isEqualTo(PlayerClass.CONTINUOUS);
    assertTotals(delta, 6, 5, 7, 55, 170);
    assertFields(delta, TabField.DAMAGE_GIVEN, 1470, TabField.DAMAGE_RECEIVED, 1325);
    assertTimes(delta, 450, 81, "82.0");
    assertThat(delta.metrics().dpm()).isEqualByComparingTo("196.0");
  }
}
