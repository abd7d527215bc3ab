package io.slomix.model.endstats.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.endstats.Award.Scope;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The awards that are known (consumers 2.2, 2.4). */
class KnownAwardTest {

  @ParameterizedTest
  @EnumSource
  void everyLabelIsFoundPlainAndDecorated(KnownAward award) {
    assertThat(KnownAward.of(award.label())).contains(award);
    assertThat(KnownAward.of(award.label() + " (new)")).contains(award);
    assertThat(award.scope(1)).isEqualTo(Scope.ROUND);
  }

  @Test
  void otherTextIsNone() {
    assertThat(KnownAward.of("Kestrel")).isEmpty();
    assertThat(KnownAward.of("most kills per minute")).isEmpty();
  }

  @Test
  void onlyWhatTheEngineCountsContainsRoundOne() {
    Set<String> cumulative =
        Arrays.stream(KnownAward.values())
            .filter(award -> award.scope(2) == Scope.MAP)
            .map(KnownAward::label)
            .collect(Collectors.toSet());
    assertThat(cumulative)
        .containsExactlyInAnyOrder(
            "Most damage given",
            "Most damage received",
            "Most damage per minute",
            "Tank/Meatshield (Refuses to die)",
            "Most team damage given",
            "Most team damage received",
            "Most teamkills",
            "Most selfkills",
            "Most deaths",
            "Best K/D ratio",
            "Most kills per minute",
            "Most corpse gibs",
            "Highest light weapons accuracy",
            "Highest headshot accuracy",
            "Most headshots",
            "Most bullets fired");
  }
}
