package io.slomix.model.player;

import static io.slomix.model.testing.PlayerLines.player;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.stats.PlayerLine;
import io.slomix.model.testing.PlayerLines;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** stats-file 2, 2.5. */
class PlayerKeysTest {

  @Test
  void aPlayerIsHisGuid() {
    assertThat(keys(player("B0000001"), player("A0000001")))
        .containsExactly("A0000001", "B0000001");
  }

  @Test
  void playersWhoShareAGuidAreToldApartByTheirCleanNames() {
    assertThat(keys(player("A0000001").named("^1Ana"), player("A0000001").named("Twin")))
        .containsExactly("A0000001/Ana", "A0000001/Twin");
  }

  @Test
  void aBotIsItsGuidAndCleanNameEvenAlone() {
    assertThat(keys(player("OMNIBOT0").named("^1One"), player("A0000001").named("[BOT]^2Two")))
        .containsExactly("A0000001/[BOT]Two", "OMNIBOT0/One");
  }

  @Test
  void ofTwoLinesOfOnePlayerTheLastOneCounts() {
    Map<String, PlayerLine> lines =
        PlayerKeys.byKey(
            List.of(
                player("A0000001").named("Ana").rounds(1).line(),
                player("A0000001").named("^3Ana").rounds(2).line()),
            BotRule.DEFAULT);

    assertThat(lines).hasSize(1);
    assertThat(lines.get("A0000001/Ana").rounds()).isEqualTo(2);
  }

  private static Iterable<String> keys(PlayerLines... players) {
    List<PlayerLine> lines = Stream.of(players).map(PlayerLines::line).toList();
    return PlayerKeys.byKey(lines, BotRule.DEFAULT).keySet();
  }
}
