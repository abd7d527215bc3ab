package io.slomix.model.correlate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.slomix.model.lua.end.DailyRestart;
import io.slomix.model.player.BotRule;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** stats-file 4.2, 6.5: what can be configured. */
class StatsRulesTest {

  @Test
  void theCommunityPlaysBy45MinutesAndWithoutOneMap() {
    assertThat(StatsRules.DEFAULT.pairingWindow()).isEqualTo(Duration.ofMinutes(45));
    assertThat(StatsRules.DEFAULT.excludedMaps()).containsExactly("mp_sillyctf");
  }

  @Test
  void mapsAreExcludedInAnyCase() {
    StatsRules rules = rules(Duration.ofMinutes(45), "Radar");

    assertThat(rules.excludes("rADAR")).isTrue();
    assertThat(rules.excludes("mp_sillyctf")).isFalse();
  }

  @Test
  void equalRulesHaveEqualIdentitiesAndOthersNot() {
    assertThat(rules(Duration.ofMinutes(45), "b", "a").identity())
        .isEqualTo(rules(Duration.ofSeconds(2_700), "A", "B").identity())
        .isNotEqualTo(rules(Duration.ofMinutes(44), "a", "b").identity())
        .isNotEqualTo(rules(Duration.ofMinutes(45), "a").identity());
  }

  @Test
  void aPairMayNotReachOverTheBorderOfAnEvening() {
    assertThat(rules(Duration.ofMinutes(61)).pairingWindow()).isEqualTo(Evenings.LONGEST_GAP);
    assertThat(rules(Duration.ofSeconds(1)).pairingWindow()).isEqualTo(Duration.ofSeconds(1));
    assertThatIllegalArgumentException().isThrownBy(() -> rules(Duration.ofSeconds(3_661)));
    assertThatIllegalArgumentException().isThrownBy(() -> rules(Duration.ZERO));
  }

  private static StatsRules rules(Duration window, String... excludedMaps) {
    return new StatsRules(window, Set.of(excludedMaps), BotRule.DEFAULT, DailyRestart.DEFAULT);
  }
}
