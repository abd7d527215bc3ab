package io.slomix.model.player;

import static io.slomix.model.testing.PlayerLines.player;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** stats-file 2.5. */
class BotRuleTest {

  @Test
  void knowsABotByItsGuidInAnyCase() {
    assertThat(BotRule.DEFAULT.isBot(player("OMNIBOT0").line())).isTrue();
    assertThat(BotRule.DEFAULT.isBot(player("omnibot1").line())).isTrue();
    assertThat(BotRule.DEFAULT.isBot(player("OMNIBO00").line())).isFalse();
  }

  @Test
  void knowsABotByTheStartOfItsCleanName() {
    assertThat(BotRule.DEFAULT.isBot(player("A0000001").named("^1[^7bot]Ana").line())).isTrue();
    assertThat(BotRule.DEFAULT.isBot(player("A0000001").named("Ana [BOT]").line())).isFalse();
  }

  @Test
  void takesAnotherPatternForNames() {
    BotRule rule = BotRule.matching("^ŠTROJ");

    assertThat(rule.isBot(player("A0000001").named("štroj 7").line())).isTrue();
    assertThat(rule.isBot(player("A0000001").named("[BOT]Ana").line())).isFalse();
    assertThat(rule.isBot(player("OMNIBOT7").named("Ana").line())).isTrue();
  }
}
