package io.slomix.model.endstats;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.stats.StatsFileName;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of endstats files (consumers 2.1; R4). */
class EndstatsFileNameTest {

  private static final String NAME = "2026-03-13-215416-etl-round-1-x-round-2-endstats.txt";

  @Test
  void mapEndsAtTheLastRound() {
    EndstatsFileName name = EndstatsFileName.parse(NAME).orElseThrow();
    assertThat(name.map()).isEqualTo("etl-round-1-x");
    assertThat(name.label()).isEqualTo(2);
    assertThat(name.stem()).isEqualTo("2026-03-13-215416-etl-round-1-x-round-2-endstats");
    assertThat(name.sameClock().localTime()).isEqualTo(LocalDateTime.of(2026, 3, 13, 21, 54, 16));
  }

  @Test
  void statsAndEndstatsNamesExcludeEachOther() {
    assertThat(StatsFileName.parse(NAME)).isEmpty();
    assertThat(EndstatsFileName.parse("2026-03-13-215416-supply-round-2.txt")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-endstats.txt",
        "2026-02-31-215416-supply-round-2-endstats.txt",
        "2026-03-13-215416-supply-round-0-endstats.txt",
        "2026-03-13-215416-supply-round-11-endstats.txt",
        "2026-03-13-215416-sup.ply-round-2-endstats.txt",
        "../2026-03-13-215416-supply-round-2-endstats.txt",
        "2026-03-13-215416-supply-round-2-endstats.txt\n",
        "2026-03-13-215416-supply-round-2-endstats.txt.txt"
      })
  void otherNamesAreNone(String name) {
    assertThat(EndstatsFileName.parse(name)).isEmpty();
  }

  @Test
  void nameMayHave255Characters() {
    String map = "m".repeat(50);
    assertThat(EndstatsFileName.parse("2026-03-13-215416-" + map + "-round-2-endstats.txt"))
        .isPresent();
    String zeros = "0".repeat(255 - "2026-03-13-215416-m-round-2-endstats.txt".length());
    assertThat(EndstatsFileName.parse("2026-03-13-215416-m-round-" + zeros + "2-endstats.txt"))
        .isPresent();
    assertThat(EndstatsFileName.parse("2026-03-13-215416-m-round-0" + zeros + "2-endstats.txt"))
        .isEmpty();
  }
}
