package io.slomix.model.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** stats-file 1.1. */
class StatsFileNameTest {

  private static final String LONGEST_MAP = "m".repeat(50);

  @Test
  void readsStampMapAndLabel() {
    StatsFileName name = StatsFileName.parse("2026-03-10-214512-te_escape2-round-2.txt").get();

    assertThat(name.stamp()).isEqualTo("2026-03-10-214512");
    assertThat(name.map()).isEqualTo("te_escape2");
    assertThat(name.label()).isEqualTo(2);
    assertThat(name.localTime()).isEqualTo(LocalDateTime.of(2026, 3, 10, 21, 45, 12));
    assertThat(name.stem()).isEqualTo("2026-03-10-214512-te_escape2-round-2");
  }

  @Test
  void takesTheMapUpToTheLastRound() {
    assertThat(StatsFileName.parse("2026-05-22-210000-x-round-1-y-round-2.txt").get())
        .returns("x-round-1-y", StatsFileName::map)
        .returns(2, StatsFileName::label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-01-01-000000-supply-round-1.txt",
        "2035-12-31-235959-supply-round-10.txt",
        "2024-02-29-120000-Supply-B_3-round-1.txt",
        "2026-05-21-210000-supply-round-01.txt",
        "2026-05-21-210000-supply-round-0000000000000002.txt"
      })
  void acceptsWhatTheContractAllows(String file) {
    assertThat(StatsFileName.parse(file)).isPresent();
  }

  @Test
  void acceptsTheLongestMapAndNoLonger() {
    String stamp = "2026-05-21-210000-";
    assertThat(StatsFileName.parse(stamp + LONGEST_MAP + "-round-1.txt")).isPresent();
    assertThat(StatsFileName.parse(stamp + LONGEST_MAP + "m-round-1.txt")).isEmpty();
  }

  @Test
  void acceptsTheLongestNameAndNoLonger() {
    String head = "2026-05-21-210000-supply-round-";
    int zeros = 255 - head.length() - "1.txt".length();
    assertThat(StatsFileName.parse(head + "0".repeat(zeros) + "1.txt")).isPresent();
    assertThat(StatsFileName.parse(head + "0".repeat(zeros + 1) + "1.txt")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2019-12-31-235959-supply-round-1.txt",
        "2036-01-01-000000-supply-round-1.txt",
        "2026-02-31-210000-supply-round-1.txt",
        "2025-02-29-210000-supply-round-1.txt",
        "2026-13-01-210000-supply-round-1.txt",
        "2026-05-00-210000-supply-round-1.txt",
        "2026-05-21-240000-supply-round-1.txt",
        "2026-05-21-216000-supply-round-1.txt",
        "2026-05-21-210060-supply-round-1.txt",
        "2026-05-21-210000-supply-round-0.txt",
        "2026-05-21-210000-supply-round-11.txt",
        "2026-05-21-210000-supply-round-4294967297.txt",
        "2026-05-21-210000-supply-round-.txt",
        "2026-05-21-210000--round-1.txt",
        "2026-05-21-210000-sup ply-round-1.txt",
        "2026-05-21-210000-sup.ply-round-1.txt",
        "2026-05-21-210000-š-round-1.txt",
        "2026-05-21-210000-../x-round-1.txt",
        "../2026-05-21-210000-supply-round-1.txt",
        "2026-05-21-210000-a\\b-round-1.txt",
        "2026-05-21-210000-a\0b-round-1.txt",
        "2026-05-21-210000-supply-round-1.txt\n",
        "\n2026-05-21-210000-supply-round-1.txt",
        "2026-05-21-210000-supply-round-1.TXT",
        "2026-05-21-210000-supply-round-1-endstats.txt",
        "2026-05-21-210000-supply-round-1_ws.txt",
        "٢٠٢٦-05-21-210000-supply-round-1.txt"
      })
  void refusesEverythingElse(String file) {
    assertThat(StatsFileName.parse(file)).isEmpty();
  }
}
