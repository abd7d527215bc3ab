package io.slomix.model.correlate;

import io.slomix.model.clock.FileClock;
import io.slomix.model.clock.Readings;
import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.stats.StatsFileName;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Cuts the evidence of a server into evenings: chains of gaps of at most an hour over all readings
 * of all evidence (design 3, "evening").
 */
public final class Evenings {

  /**
   * An hour and a little: sessions are cut by ends, evenings by clocks, and the end of an aborted
   * round is its clock while that of a regular one lies {@value FileClock#WRITING_DELAY_SECONDS} s
   * before it. No session may reach over the border of an evening.
   */
  public static final Duration LONGEST_GAP = Duration.ofMinutes(61);

  private static final Duration REPEATED_HOUR_REACH = Duration.ofHours(6);

  private Evenings() {}

  /**
   * The stretch of time that an item occupies; two items are of one chain when theirs touch.
   *
   * @param from epoch seconds
   * @param to epoch seconds
   */
  public record Reach(long from, long to) {

    /** Whether two stretches touch. */
    public boolean touches(Reach other) {
      return from <= other.to && other.from <= to;
    }

    /** The smallest stretch that covers both. */
    public Reach union(Reach other) {
      return new Reach(Math.min(from, other.from), Math.max(to, other.to));
    }
  }

  /** The reach of a file; empty for a name without a clock. */
  public static Optional<Reach> reachOf(String fileName, ZoneId zone) {
    return StatsFileName.parse(fileName).map(name -> reachOf(FileClock.readings(name, zone)));
  }

  /** The reach of anything that happened at one of these instants. */
  public static Reach reachOf(Readings readings) {
    long half = LONGEST_GAP.toSeconds() / 2;
    long pad = readings.ambiguous() ? REPEATED_HOUR_REACH.toSeconds() - half : half;
    return new Reach(readings.earlier() - pad, readings.later() + pad);
  }

  /** Cuts files with a clock into evenings, in order of time; others are left out. */
  public static List<List<StatsEvidence>> cut(List<StatsEvidence> evidence, ZoneId zone) {
    return cut(evidence, item -> reachOf(item.name(), zone));
  }

  /**
   * Cuts items into evenings, in order of time.
   *
   * @param reach of an item; empty for one that is left out
   */
  public static <T> List<List<T>> cut(List<T> evidence, Function<T, Optional<Reach>> reach) {
    record Placed<T>(Reach reach, T item) {}
    List<Placed<T>> placed = new ArrayList<>();
    for (T item : evidence) {
      reach.apply(item).ifPresent(stretch -> placed.add(new Placed<>(stretch, item)));
    }
    placed.sort(Comparator.comparingLong((Placed<T> p) -> p.reach().from()));
    List<List<T>> evenings = new ArrayList<>();
    Reach covered = null;
    for (Placed<T> p : placed) {
      if (covered == null || !covered.touches(p.reach())) {
        evenings.add(new ArrayList<>());
        covered = p.reach();
      }
      covered = covered.union(p.reach());
      evenings.get(evenings.size() - 1).add(p.item());
    }
    return evenings;
  }
}
