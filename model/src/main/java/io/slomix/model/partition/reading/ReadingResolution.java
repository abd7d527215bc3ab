package io.slomix.model.partition.reading;

import io.slomix.model.clock.Readings;
import io.slomix.model.partition.end.EndRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Fixes the clocks of the repeated hour by other evidence of the same map (R13, lua-round-event
 * 17.2): precise evidence within 10 s of a reading decides; then a stats file that is settled; then
 * either of them within 30 s; else the earlier reading is taken. Of two readings the one with the
 * nearer evidence wins; equally near evidence decides nothing.
 *
 * <p>Pure: what a record means depends on the set alone, for only records with one meaning, or
 * whose meaning precise evidence fixed, bear witness.
 */
public final class ReadingResolution {

  private static final long STRONG_SECONDS = 10;
  private static final long LINK_SECONDS = 30;

  private final Map<String, NavigableSet<Long>> precise = new HashMap<>();
  private final Map<String, NavigableSet<Long>> stats = new HashMap<>();

  private ReadingResolution(Collection<EndRecord> records) {
    for (EndRecord r : records) {
      if (r.clusterable() && r.end().precise()) {
        instantsOf(precise, r).add(r.end().instant().earlier());
      }
    }
    for (EndRecord r : records) {
      if (r.clusterable() && r.isReadableStats()) {
        byPreciseEvidence(r).ifPresent(reading -> witness(r, reading));
      }
    }
  }

  private void witness(EndRecord file, Reading reading) {
    instantsOf(stats, file).add(reading.of(file.end().instant()));
  }

  private static NavigableSet<Long> instantsOf(
      Map<String, NavigableSet<Long>> byMap, EndRecord record) {
    return byMap.computeIfAbsent(record.map(), map -> new TreeSet<>());
  }

  /**
   * The clocks that precise evidence fixes, by name of the artifact: given to the decision over the
   * rest of the night (R13). Names with one meaning, and those that stay open, are not in it.
   */
  public static Map<String, Reading> fixedByPreciseEvidence(Collection<EndRecord> records) {
    ReadingResolution resolution = new ReadingResolution(records);
    Map<String, Reading> fixed = new TreeMap<>();
    for (EndRecord r : records) {
      if (r.clusterable() && r.end().instant().ambiguous()) {
        resolution.byPreciseEvidence(r).ifPresent(reading -> fixed.put(r.name(), reading));
      }
    }
    return fixed;
  }

  /** Every record that can be part of a round, at the one end that is taken for it. */
  public static List<PlacedRecord> place(Collection<EndRecord> records) {
    ReadingResolution resolution = new ReadingResolution(records);
    List<PlacedRecord> placed = new ArrayList<>();
    for (EndRecord r : records) {
      if (r.clusterable()) {
        Optional<Reading> reading = resolution.reading(r);
        long end = reading.orElse(Reading.EARLIER).of(r.end().instant());
        placed.add(new PlacedRecord(r, end, reading.isEmpty()));
      }
    }
    return placed;
  }

  private Optional<Reading> reading(EndRecord r) {
    return byPreciseEvidence(r)
        .or(() -> nearer(r, stats, STRONG_SECONDS))
        .or(() -> nearer(r, precise, LINK_SECONDS))
        .or(() -> nearer(r, stats, LINK_SECONDS));
  }

  private Optional<Reading> byPreciseEvidence(EndRecord r) {
    return r.end().instant().ambiguous()
        ? nearer(r, precise, STRONG_SECONDS)
        : Optional.of(Reading.EARLIER);
  }

  private static Optional<Reading> nearer(
      EndRecord r, Map<String, NavigableSet<Long>> witnesses, long withinSeconds) {
    NavigableSet<Long> instants = witnesses.getOrDefault(r.map(), new TreeSet<>());
    Readings readings = r.end().instant();
    long earlier = distance(instants, readings.earlier());
    long later = distance(instants, readings.later());
    if (Math.min(earlier, later) > withinSeconds || earlier == later) {
      return Optional.empty();
    }
    return Optional.of(earlier < later ? Reading.EARLIER : Reading.LATER);
  }

  private static long distance(NavigableSet<Long> instants, long instant) {
    Long before = instants.floor(instant);
    Long after = instants.ceiling(instant);
    return Math.min(
        before == null ? Long.MAX_VALUE : instant - before,
        after == null ? Long.MAX_VALUE : after - instant);
  }
}
