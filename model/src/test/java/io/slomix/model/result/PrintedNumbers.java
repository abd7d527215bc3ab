package io.slomix.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.stats.Counter;
import io.slomix.model.stats.TabField;
import java.util.Arrays;

/** Holds a stored row against numbers that the contract prints. */
final class PrintedNumbers {

  private PrintedNumbers() {}

  static void assertTotals(
      PlayerResult player, int kills, int deaths, int headshots, int hits, int shots) {
    assertThat(Arrays.stream(Counter.values()).map(player.outcome().counters()::total))
        .containsExactly(hits, shots, kills, deaths, headshots);
  }

  static void assertTimes(PlayerResult player, int played, int dead, String alive) {
    assertThat(player.times().playedSeconds()).isEqualTo(played);
    assertThat(player.times().deadSeconds()).isEqualTo(dead);
    assertThat(player.times().alivePercent()).hasToString(alive);
  }

  static void assertFields(PlayerResult player, Object... fieldsAndValues) {
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      TabField field = (TabField) fieldsAndValues[i];
      assertThat(player.outcome().counters().field(field))
          .as(field.name())
          .hasValue((Integer) fieldsAndValues[i + 1]);
    }
  }
}
