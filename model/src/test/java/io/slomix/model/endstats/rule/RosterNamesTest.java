package io.slomix.model.endstats.rule;

import static io.slomix.model.testing.EndstatsParts.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.endstats.Versus;
import io.slomix.model.endstats.rule.RosterNames.Player;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Guids of named players (consumers 2.7). */
class RosterNamesTest {

  private static final RosterNames NAMES =
      new RosterNames(
          List.of(
              new Player("^1Tin", "AAAA1111"),
              new Player("tin", "BBBB2222"),
              new Player("bréza", "CCCC3333"),
              new Player("Twin", "DDDD4444"),
              new Player("^7Twin", "EEEE5555")));

  @Test
  void theExactNameCountsFirst() {
    assertThat(NAMES.guid8Of("Tin")).contains("AAAA1111");
    assertThat(NAMES.guid8Of("tin")).contains("BBBB2222");
  }

  @Test
  void whatFitsTwoFitsNone() {
    assertThat(NAMES.guid8Of("TIN")).isEmpty();
    assertThat(NAMES.guid8Of("Twin")).isEmpty();
    assertThat(NAMES.guid8Of("nobody")).isEmpty();
    assertThat(NAMES.guid8Of("éé")).isEmpty();
  }

  @Test
  void nameMayHaveLostWhatIsNotAscii() {
    assertThat(NAMES.guid8Of("brza")).contains("CCCC3333");
    assertThat(NAMES.guid8Of("bréza")).contains("CCCC3333");
  }

  @Test
  void headersOfTheReportNamePlayersToo() {
    List<Versus> versus =
        EndstatsReading.of(List.of(part("VS_HEADER|olive|abcdef0123456789", "Tin|1|0")), 1)
            .versus();
    assertThat(RosterNames.of(List.of(), versus).guid8Of("olive")).contains("ABCDEF01");
  }
}
