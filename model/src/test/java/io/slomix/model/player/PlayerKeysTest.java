package io.slomix.model.player;

import static io.slomix.model.testing.PlayerLines.player;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.stats.PlayerLine;
import io.slomix.model.testing.PlayerLines;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        byKey(
            List.of(
                player("A0000001").named("Ana").rounds(1).line(),
                player("A0000001").named("^3Ana").rounds(2).line()));

    assertThat(lines).hasSize(1);
    assertThat(lines.get("A0000001/Ana").rounds()).isEqualTo(2);
  }

  @Test
  void aGuidThatIsSharedElsewhereDoesNotTellPlayersApartHereEither() {
    PlayerLine ana = player("A0000001").named("Ana").line();

    assertThat(PlayerKeys.byKey(List.of(ana), Set.of("A0000001"), BotRule.DEFAULT))
        .containsOnlyKeys("A0000001/Ana");
  }

  @Test
  void aCraftedGuidDoesNotTakeTheKeyOfSomebodyElse() {
    assertThat(
            keys(
                player("A/B").named("C"),
                player("A").named("B"),
                player("A").named("B/C"),
                player("A%2FB").named("C")))
        .containsExactly("A%252FB", "A%2FB", "A/B", "A/B/C");
  }

  private static Iterable<String> keys(PlayerLines... players) {
    return byKey(Stream.of(players).map(PlayerLines::line).toList()).keySet();
  }

  private static Map<String, PlayerLine> byKey(List<PlayerLine> lines) {
    return PlayerKeys.byKey(lines, PlayerKeys.sharedGuids(lines), BotRule.DEFAULT);
  }
}
