package io.slomix.model.partition;

import io.slomix.model.clock.Readings;
import io.slomix.model.partition.end.ClaimedLabel;
import io.slomix.model.partition.end.EndRecord;
import io.slomix.model.partition.end.EndRecords;
import io.slomix.model.stats.StatsFileName;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Generated evenings of records: believable ones with their truth, and arbitrary crowds. */
final class EndRecordArbitraries {

  private static final List<String> MAPS = List.of("supply", "te_escape2", "etl_ice");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss").withZone(ZoneOffset.UTC);

  private EndRecordArbitraries() {}

  /** An evening: every round as the records that tell of it. */
  record Evening(List<List<EndRecord>> rounds) {

    List<EndRecord> records() {
      return rounds.stream().flatMap(List::stream).toList();
    }
  }

  /**
   * Evenings of 1 to 12 rounds: replays of few maps, each at least 69 s after the last; sources are
   * lost, half of the rounds or more keep a stats file; clocks are off by up to the jitter.
   */
  static Arbitrary<Evening> evenings(int jitterSeconds) {
    return Arbitraries.longs().map(seed -> evening(new Random(seed), jitterSeconds));
  }

  private static Evening evening(Random random, int jitter) {
    List<List<EndRecord>> rounds = new ArrayList<>();
    long end = 1_773_435_255L;
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      end += 69 + (random.nextBoolean() ? random.nextInt(60) : random.nextInt(900));
      List<EndRecord> round = round(random, end, MAPS.get(random.nextInt(2)), jitter, i);
      if (!round.isEmpty()) {
        rounds.add(round);
      }
    }
    return new Evening(rounds);
  }

  private static List<EndRecord> round(Random random, long end, String map, int jitter, int i) {
    int label = 1 + i % 2;
    List<EndRecord> records = new ArrayList<>();
    if (random.nextInt(4) > 0) {
      records.add(stats(map, end + 3 + off(random, jitter), label));
    }
    if (random.nextInt(3) > 0) {
      records.add(Fixture22.message("m" + i, map, end, label));
    }
    if (random.nextInt(3) > 0) {
      records.add(Fixture22.gametime(map, end, label));
    }
    if (random.nextInt(3) > 0) {
      long clock = end + 1 + off(random, jitter);
      records.add(endstats(map, clock, label));
      if (random.nextInt(4) == 0) {
        records.add(endstats(map, clock + 1, label));
      }
    }
    if (random.nextInt(3) > 0) {
      boolean header = random.nextBoolean();
      long clock = header ? end : end + off(random, jitter);
      records.add(capture(map, header ? end : null, clock));
    }
    if (!records.isEmpty() && isStats(records.get(0)) && random.nextInt(5) == 0) {
      EndRecord dump = stats(map, end + 22 + random.nextInt(12), label);
      records.add(dump.withVerdict(false, records.get(0).name()));
    }
    return records;
  }

  private static boolean isStats(EndRecord record) {
    return record.isReadableStats();
  }

  private static long off(Random random, int jitter) {
    return random.nextInt(2 * jitter + 1) - jitter;
  }

  /** Crowds of up to 40 records of all kinds within three minutes: dumps, aborts, damage, doubt. */
  static Arbitrary<List<EndRecord>> crowds() {
    return Arbitraries.longs().map(seed -> crowd(new Random(seed)));
  }

  private static List<EndRecord> crowd(Random random) {
    int count = 1 + random.nextInt(40);
    int width = 1 + random.nextInt(180);
    List<EndRecord> records = new ArrayList<>();
    IntStream.range(0, count).forEach(i -> records.add(any(random, records, width, i)));
    return records.stream().distinct().toList();
  }

  private static EndRecord any(Random random, List<EndRecord> before, int width, int i) {
    long end = 1_773_435_255L + random.nextInt(width);
    String map = MAPS.get(random.nextInt(2));
    int label = 1 + random.nextInt(2);
    return switch (random.nextInt(9)) {
      case 0, 1 -> stats(map, end + 3, label);
      case 2 -> dumpOfAny(random, before, stats(map, end + 3, label));
      case 3 -> Fixture22.message("m" + i, map, end, label);
      case 4 -> Fixture22.gametime(map, end, label);
      case 5 -> endstats(map, end + 1, label);
      case 6 -> capture(map, random.nextBoolean() ? end : null, end);
      case 7 -> Fixture22.endless("e" + i, map, end, label);
      default ->
          random.nextBoolean()
              ? Fixture22.abort("a" + i, map, end, label)
              : Fixture22.unreadable(file(map, end + 3, label));
    };
  }

  /** As R11 gives it: of a file of the same map that is no dump itself. */
  private static EndRecord dumpOfAny(Random random, List<EndRecord> before, EndRecord file) {
    List<EndRecord> originals =
        before.stream()
            .filter(r -> r.isReadableStats() && r.duplicateOf() == null)
            .filter(r -> r.map().equals(file.map()) && !r.name().equals(file.name()))
            .toList();
    boolean known = before.stream().anyMatch(r -> r.name().equals(file.name()));
    return originals.isEmpty() || known
        ? file
        : file.withVerdict(false, originals.get(random.nextInt(originals.size())).name());
  }

  private static EndRecord stats(String map, long clock, int label) {
    StatsFileName name = StatsFileName.parse(file(map, clock, label)).orElseThrow();
    return EndRecords.stats(name, Readings.single(clock), Fixture22.content(name.file()));
  }

  private static EndRecord endstats(String map, long clock, int label) {
    String name = stamp(clock) + "-" + map + "-round-" + label + "-endstats.txt";
    return EndRecords.endstats(
        name, map, Readings.single(clock), ClaimedLabel.trusted(label), Fixture22.content(name));
  }

  private static EndRecord capture(String map, Long end, long clock) {
    String name = stamp(clock) + "-" + map + "-round-1_engagements.txt";
    return EndRecords.proximity(
        name,
        map,
        end,
        Readings.single(clock),
        ClaimedLabel.untrusted(1),
        Fixture22.content(name + end));
  }

  private static String file(String map, long clock, int label) {
    return stamp(clock) + "-" + map + "-round-" + label + ".txt";
  }

  private static String stamp(long unix) {
    return STAMP.format(Instant.ofEpochSecond(unix));
  }
}
