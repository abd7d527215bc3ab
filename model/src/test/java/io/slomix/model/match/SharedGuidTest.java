package io.slomix.model.match;

import static io.slomix.model.testing.RoundFiles.round1;
import static io.slomix.model.testing.RoundFiles.round2;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.result.RoundResult;
import io.slomix.model.stats.PlayerLine;
import io.slomix.model.testing.InventedEvening;
import io.slomix.model.testing.PlayerLines;
import io.slomix.model.testing.RoundFiles;
import io.slomix.model.testing.Teams;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** stats-file 2 and 8: whoever shares a guid in one round of a match has one key in both. */
class SharedGuidTest {

  private static final String ANA = "A0000001/Ana";
  private static final String TWIN = "A0000001/Twin";

  private final RoundFiles r1 = round1("2026-05-01-210000", "supply");
  private final RoundFiles r2 = round2("2026-05-01-210700", "supply");

  @Test
  void aTwinInRound1NamesTheKeysOfBothRounds() {
    r1.players(withTwin(Teams.firstRound()));

    assertThat(keys(r1, r1, r2)).contains(ANA, TWIN).doesNotContain("A0000001");
    assertThat(keys(r2, r1, r2)).contains(ANA).doesNotContain("A0000001", TWIN);
  }

  @Test
  void aTwinInRound2NamesTheKeysOfBothRounds() {
    r2.players(withTwin(Teams.secondRound()));

    assertThat(keys(r1, r1, r2)).contains(ANA).doesNotContain("A0000001", TWIN);
    assertThat(keys(r2, r1, r2)).contains(ANA, TWIN).doesNotContain("A0000001");
  }

  @Test
  void aFileOutsideOfTheMatchKeepsItsKeys() {
    RoundFiles next = round1("2026-05-01-220000", "radar");
    r1.players(withTwin(Teams.firstRound()));

    assertThat(keys(next, r1, r2, next)).contains("A0000001").doesNotContain(ANA);
    assertThat(keys(r1, r1, next)).contains(ANA, TWIN);
  }

  private static List<PlayerLine> withTwin(List<PlayerLine> lines) {
    List<PlayerLine> more = new ArrayList<>(lines);
    more.add(PlayerLines.like(lines.get(0)).named("Twin").line());
    return more;
  }

  private static List<String> keys(RoundFiles of, RoundFiles... evening) {
    RoundResult result = InventedEvening.of(evening).result(of);
    return result.players().stream().map(player -> player.outcome().key()).toList();
  }
}
