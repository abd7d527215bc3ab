package io.slomix.jobs.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slomix.jobs.explain.EveningReplay.Content;
import io.slomix.model.correlate.StatsRules;
import java.time.ZoneId;
import java.util.List;

/**
 * One evening of invented people: a match with a continuous, a reset and a new player, a round 2
 * whose round 1 was lost, and a damaged file.
 */
final class InventedEvening {

  static final ZoneId ZONE = ZoneId.of("Europe/Ljubljana");
  static final String ROUND_1 = "2026-03-10-221000-etl_sp_delivery-round-1.txt";
  static final String ROUND_2 = "2026-03-10-221822-etl_sp_delivery-round-2.txt";
  static final String UNPAIRED = "2026-03-10-223306-te_escape2-round-2.txt";
  static final String DAMAGED = "2026-03-10-224000-supply-round-1.txt";
  static final String MISNAMED = "notes of the evening.txt";

  private static final String HEADER = "^1Public ^7Server\\%s\\legacy3\\%d\\1\\%d\\%s\\%s\\%d\n";
  private static final String BRAVO = "BBBB2222\\^3Bra^7vo\\%d\\%d\\";
  private static final String CHARLIE = "CCCC3333\\Charlie\\%d\\%d\\";

  private InventedEvening() {}

  static EveningReplay replay() {
    return EveningReplay.of("main", ZONE, StatsRules.DEFAULT, contents());
  }

  static List<Content> contents() {
    return List.of(
        content(ROUND_1, roundOne()),
        content(ROUND_2, roundTwo()),
        content(UNPAIRED, unpaired()),
        content(DAMAGED, damaged()));
  }

  static Content content(String name, String text) {
    return new Content(name, text.getBytes(UTF_8));
  }

  private static String roundOne() {
    return HEADER.formatted("etl_sp_delivery", 1, 2, "12:00", "7:30", 450_120)
        + BRAVO.formatted(0, 1)
        + "2098 0 4 0 0 0 85 260 10 0 12 0 0 0 4 0 5 9 3 1 0 "
        + tabs(3039, 1800, "84.0", 95, "7.5", 5)
        + CHARLIE.formatted(0, 2)
        + "48 3 9 1 10 0 60 190 4 0 9 "
        + tabs(1800, 3039, "78.0", 60, "7.5", 3);
  }

  private static String roundTwo() {
    return HEADER.formatted("etl_sp_delivery", 2, 1, "7:30", "7:30", 450_088)
        + BRAVO.formatted(1, 2)
        + "2098 0 3 0 0 0 181 510 22 0 26 0 0 0 9 0 9 15 5 3 0 "
        + tabs(5911, 3420, "81.0", 101, "15.0", 6)
        + CHARLIE.formatted(0, 1)
        + "48 30 95 5 14 4 2 3 0 0 0 "
        + tabs(1620, 2872, "81.7", 38, "7.4", 2)
        + "DDDD4444\\Delta\\0\\1\\16 0 0 0 0 0 "
        + tabs(0, 0, "90.0", 4, "1.2", 0);
  }

  private static String unpaired() {
    return HEADER.formatted("te_escape2", 2, 2, "4:57", "4:46", 286_004)
        + "EEEE5555\\Echo\\1\\1\\16 70 210 8 2 10 "
        + tabs(3300, 3050, "80.0", 49, "9.7", 3);
  }

  private static String damaged() {
    return HEADER.formatted("supply", 1, 2, "12:00", "9:45", 585_312)
        + "FFFF6666\\Fox\u0007trot\\0\\1\\48 1 2 0 0 0 9 3x 1 0 1 "
        + tabs(256, 198, "83.1", 8, "1.2", 1);
  }

  /** The 38 fields, most of them zero. */
  private static String tabs(
      int given, int received, String alive, int xp, String minutes, int useful) {
    return "\t%d\t%d\t0\t0\t4\t2\t0\t0\t%s\t%d".formatted(given, received, alive, xp)
        + "\t0".repeat(11)
        + "\t0.0\t%s\t0.0\t16.0\t1.2\t2.6\t%d\t60".formatted(minutes, useful)
        + "\t0".repeat(9)
        + "\n";
  }
}
