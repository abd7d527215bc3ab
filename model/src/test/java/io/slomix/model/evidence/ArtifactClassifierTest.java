package io.slomix.model.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactClassifierTest {
  private static final byte[] NOTHING = {};
  private static final byte[] STATS_READY =
      bytes("{\"username\":\"x\",\"content\":\"STATS_READY\",\"embeds\":[{\"a\":\"}],\"}]}");

  @ParameterizedTest
  @CsvSource({
    "2026-03-10-214512-supply-round-1.txt, STATS",
    "2026-03-10-214512-supply-round-1-endstats.txt, ENDSTATS",
    "2026-03-10-214512-supply-round-1_engagements.txt, PROXIMITY",
    "gametime-supply-R1-1773171313.json, GAMETIME",
    "2026-03-10-214512-supply-round-1_ws.txt, IGNORED",
    "deliveries.jsonl, IGNORED",
    "README.md, IGNORED",
    "truth.json, IGNORED",
    "noextension, IGNORED",
    "2026-03-10-214512-supply-round-1.TXT, IGNORED",
  })
  void decidesByName(String name, ArtifactKind kind) {
    assertThat(ArtifactClassifier.classify(name, NOTHING)).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"notes.txt", ".txt", "round-1.txt", "-round-.txt", "sup ply-round-11.txt"})
  void takesEveryOtherTextNameForStatsSoThatItIsRefusedByName(String name) {
    assertThat(ArtifactClassifier.classify(name, NOTHING)).isEqualTo(ArtifactKind.STATS);
  }

  @Test
  void knowsGametimeByContentUnderAnyName() {
    byte[] body = bytes(" {\"meta\": {\"a\": 1}, \"payload\": {\"content\": \"STATS_READY\"}}\n");
    assertThat(ArtifactClassifier.classify("copy.json", body)).isEqualTo(ArtifactKind.GAMETIME);
  }

  @Test
  void knowsAWebhookBodyByContentUnderAnyName() {
    assertThat(ArtifactClassifier.classify("0001_R1_SIM.json", STATS_READY))
        .isEqualTo(ArtifactKind.WEBHOOK);
    assertThat(ArtifactClassifier.classify("body", STATS_READY)).isEqualTo(ArtifactKind.WEBHOOK);
  }

  @Test
  void letsAStatsNameWinOverAJsonContent() {
    assertThat(ArtifactClassifier.classify("x-round-1.txt", STATS_READY))
        .isEqualTo(ArtifactKind.STATS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"content\":\"STATS_READY\"}",
        "{\"content\":\"HELLO\",\"embeds\":[]}",
        "{\"content\":[\"STATS_READY\"],\"embeds\":[]}",
        "{\"inner\":{\"content\":\"STATS_READY\",\"embeds\":[]}}",
        "[{\"content\":\"STATS_READY\",\"embeds\":[]}]",
        "{\"content\":\"STATS_READY\",\"embeds\":[]",
        "{\"content\":\"STATS_READY\",\"embeds\":[]}{}",
        "{\"content\":\"STATS_READY\",\"embeds",
        "{\"meta\":1}",
        "{}",
        "{",
      })
  void ignoresOtherJson(String text) {
    assertThat(ArtifactClassifier.classify("x.json", bytes(text))).isEqualTo(ArtifactKind.IGNORED);
  }

  @Property
  void hasAKindForEveryNameAndContent(@ForAll String name, @ForAll byte[] content) {
    assertThat(ArtifactClassifier.classify(name, content)).isNotNull();
  }

  @Property
  void survivesEveryCutOfABody(@ForAll @IntRange(max = 60) int length) {
    byte[] cut = Arrays.copyOf(STATS_READY, Math.min(length, STATS_READY.length - 1));
    assertThat(ArtifactClassifier.classify("b.json", cut)).isEqualTo(ArtifactKind.IGNORED);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
