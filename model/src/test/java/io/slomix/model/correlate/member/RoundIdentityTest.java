package io.slomix.model.correlate.member;

import static io.slomix.model.testing.RoundFiles.round2;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.evidence.Sha256;
import io.slomix.model.testing.InventedEvening;
import io.slomix.model.testing.RoundFiles;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** R1. */
class RoundIdentityTest {

  @Test
  void aRoundIsNamedByServerMapAndStem() {
    assertThat(RoundIdentity.ofStats("main", "supply", "2026-05-01-210000-supply-round-1"))
        .isEqualTo(hex16("main|supply|stats:2026-05-01-210000-supply-round-1"))
        .hasSize(16);
  }

  @Test
  void itsAliasesAreTheEndsOfAllMembersAndTheStemsOfTheOtherOnes() {
    RoundFiles first = round2("2026-05-01-210700", "supply");
    RoundFiles again = round2("2026-05-01-210740", "supply");

    RoundFacts facts = InventedEvening.of(again, first).facts(first);
    assertThat(facts.fingerprint())
        .isEqualTo(hex16("main|supply|stats:2026-05-01-210700-supply-round-2"));
    assertThat(facts.aliases())
        .containsExactlyInAnyOrder(
            hex16("main|supply|end:1777662417"),
            hex16("main|supply|end:1777662457"),
            hex16("main|supply|stats:2026-05-01-210740-supply-round-2"))
        .isSorted();
  }

  private static String hex16(String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }
}
