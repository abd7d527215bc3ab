package io.slomix.model.partition;

import io.slomix.model.clock.FileClock;
import io.slomix.model.clock.Readings;
import io.slomix.model.evidence.Sha256;
import io.slomix.model.partition.end.ClaimedLabel;
import io.slomix.model.partition.end.EndRecord;
import io.slomix.model.partition.end.EndRecords;
import io.slomix.model.partition.end.RecordContent;
import io.slomix.model.stats.StatsFileName;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The fixture of lua-round-event 22 as records: two plays of one map, L = message, G = gametime
 * file, S = stats file, E = endstats file, P = capture; and how to make more of their kind.
 */
public final class Fixture22 {

  /** The server. */
  public static final String SERVER = "s1";

  /** Where it stands. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Ljubljana");

  /** The map of the fixture. */
  public static final String MAP = "etl_frostbite";

  /** End of the first round. */
  public static final long END1 = 1_773_435_255L;

  /** End of the second round. */
  public static final long END2 = 1_773_435_496L;

  /** End of the third round: the second play's first. */
  public static final long END3 = 1_773_435_920L;

  /** End of the fourth round. */
  public static final long END4 = 1_773_436_150L;

  public static final EndRecord L1 = message("L1", MAP, END1, 1);
  public static final EndRecord G1 = gametime(MAP, END1, 1);
  public static final EndRecord S1 = stats("2026-03-13-215418-etl_frostbite-round-1.txt");
  public static final EndRecord E1 = endstats("2026-03-13-215416", MAP, 1);
  public static final EndRecord P1 = capture("2026-03-13-215415", MAP, END1, ClaimedLabel.NONE);
  public static final EndRecord L2 = message("L2", MAP, END2, 2);
  public static final EndRecord G2 = gametime(MAP, END2, 2);
  public static final EndRecord S2 = stats("2026-03-13-215819-etl_frostbite-round-2.txt");
  public static final EndRecord E2 = endstats("2026-03-13-215817", MAP, 2);

  /** Says round 1, as the first builds of the tracker always do (7.4). */
  public static final EndRecord P2 =
      capture("2026-03-13-215816", MAP, END2, ClaimedLabel.untrusted(1));

  public static final EndRecord L3 = message("L3", MAP, END3, 1);
  public static final EndRecord S3 = stats("2026-03-13-220523-etl_frostbite-round-1.txt");
  public static final EndRecord L4 = message("L4", MAP, END4, 2);
  public static final EndRecord S4 = stats("2026-03-13-220913-etl_frostbite-round-2.txt");

  /** Every record of the fixture by the round that it tells of. */
  public static final Map<Integer, List<EndRecord>> ROUNDS =
      Map.of(
          1, List.of(L1, G1, S1, E1, P1),
          2, List.of(L2, G2, S2, E2, P2),
          3, List.of(L3, S3),
          4, List.of(L4, S4));

  private Fixture22() {}

  /** A message of the Lua module. */
  public static EndRecord message(String name, String map, long end, int label) {
    return EndRecords.statsReady(
        name + ".json", map, end, null, ClaimedLabel.trusted(label), false, content(name));
  }

  /** A message of an aborted round: its label is inverted (2.2). */
  public static EndRecord abort(String name, String map, long end, int label) {
    return EndRecords.statsReady(
        name + ".json", map, end, null, ClaimedLabel.trusted(label), true, content(name));
  }

  /** A message that names no end. */
  public static EndRecord endless(String name, String map, long receivedUnix, int label) {
    return EndRecords.statsReady(
        name + ".json", map, 0L, receivedUnix, ClaimedLabel.trusted(label), false, content(name));
  }

  /** A gametime file. */
  public static EndRecord gametime(String map, long end, int label) {
    String name = "gametime-" + map + "-R" + label + "-" + end + ".json";
    return EndRecords.gametime(name, map, end, ClaimedLabel.trusted(label), false, content(name));
  }

  /** A stats file, its clock read in the zone of the server. */
  public static EndRecord stats(String file) {
    return stats(file, ZONE);
  }

  /** A stats file, its clock read in another zone. */
  public static EndRecord stats(String file, ZoneId zone) {
    StatsFileName name = StatsFileName.parse(file).orElseThrow();
    return EndRecords.stats(name, FileClock.readings(name, zone), content(file));
  }

  /** A stats file that could not be parsed. */
  public static EndRecord unreadable(String file) {
    StatsFileName name = StatsFileName.parse(file).orElseThrow();
    RecordContent content = new RecordContent(false, file.length(), digest(file));
    return EndRecords.stats(name, FileClock.readings(name, ZONE), content);
  }

  /** An endstats file. */
  public static EndRecord endstats(String stamp, String map, int label) {
    String name = stamp + "-" + map + "-round-" + label + "-endstats.txt";
    return EndRecords.endstats(
        name, map, clock(stamp, ZONE), ClaimedLabel.trusted(label), content(name));
  }

  /** A capture with an end in its header, or null for one without. */
  public static EndRecord capture(String stamp, String map, Long end, ClaimedLabel label) {
    String name = stamp + "-" + map + "-round-1_engagements.txt";
    return EndRecords.proximity(name, map, end, clock(stamp, ZONE), label, content(name));
  }

  /** The instants that a stamp may mean. */
  public static Readings clock(String stamp, ZoneId zone) {
    return FileClock.readings(StatsFileName.parse(stamp + "-any-round-1.txt").orElseThrow(), zone);
  }

  /** A content of its own for every name. */
  public static RecordContent content(String name) {
    return RecordContent.readable(name.length(), digest(name));
  }

  private static String digest(String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }
}
