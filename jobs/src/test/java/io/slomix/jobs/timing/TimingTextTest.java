package io.slomix.jobs.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimingTextTest {

  @Test
  void everyRoundHasItsMarkAndTheTotalsCountThem() {
    List<String> lines =
        TimingText.table(
            List.of(
                round("supply", "562.0", 562, "NORMAL"),
                round("etl_ice", "564.2", 562, "NORMAL"),
                round("a_map_with_a_rather_long_name", "720.0", 240, "SURRENDER"),
                round("decay_sw", "600.0", 500, "NORMAL"),
                round("radar", "600.0", null, "NORMAL")));

    assertThat(lines)
        .containsExactly(
            "round  map                  R     stats      lua    diff   reason",
            "16     supply               1      9:22     9:22    +0.0 = resolved",
            "16     etl_ice              1      9:24     9:22    +2.2 ~ resolved",
            "16     a_map_with_a_rather~ 1     12:00     4:00  +480.0 + resolved",
            "16     decay_sw             1     10:00     8:20  +100.0 ? resolved",
            "16     radar                1     10:00        -       - ! lua_missing",
            "4 of 5 rounds with both times, 1 surrenders corrected, largest difference +480.0 s",
            "= equal  ~ below 5 s  + surrender corrected  ? larger  ! a leg is missing");
  }

  @Test
  void aRoundShowsItsPlayersAndHostileNamesAreInert() {
    List<String> lines =
        TimingText.round(
            round("supply", "562.0", 560, "NORMAL"),
            List.of(
                new PlayerTiming("AAAAAAAA", "a\u001b[2J", "[AX]", 562L, 134L, 133L, "resolved"),
                new PlayerTiming(
                    "BBBBBBBB", "late", "[--]", 63L, 10L, null, "spawn_stats_missing")));

    assertThat(lines)
        .contains(
            "supply R1 on main, ALIGNED",
            "  [AX] a\\u{001B}[2J                9:22      2:14      2:13  resolved",
            "  [--] late                        1:03      0:10         -  spawn_stats_missing");
  }

  private static RoundTiming round(String map, String stats, Integer lua, String endReason) {
    BigDecimal seconds = new BigDecimal(stats);
    BigDecimal difference = lua == null ? null : seconds.subtract(BigDecimal.valueOf(lua));
    return new RoundTiming(
        "main",
        "0123456789abcdef",
        16,
        map,
        1,
        "2026-03-13-221833",
        seconds,
        lua,
        difference,
        null,
        "ALIGNED",
        lua == null ? "lua_missing" : "resolved",
        endReason,
        0,
        0,
        3L);
  }
}
