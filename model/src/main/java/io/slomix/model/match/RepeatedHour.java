package io.slomix.model.match;

import io.slomix.model.clock.Readings;
import io.slomix.model.match.file.RoundFile;
import io.slomix.model.match.file.TimedFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Decides which of two instants the files of the repeated autumn hour mean (R13): the assignment
 * with the most pairs, then the shortest span, then the fewest later readings, then the one that
 * reads earlier names earlier.
 */
public final class RepeatedHour {

  /** Above this number every file takes its earlier reading: assignments double with each file. */
  private static final int MOST_FILES = 14;

  private static final long NEIGHBOURS_WITHIN_SECONDS = Duration.ofHours(6).toSeconds();

  private RepeatedHour() {}

  /**
   * A file whose clock may mean two instants.
   *
   * @param file name of the file
   * @param readings its instants
   * @param readable the readable file, or null when it takes no part in pairing
   */
  public record Clocked(String file, Readings readings, RoundFile readable) {}

  /**
   * The instant of every file.
   *
   * @param files all current stats files of one evening of a server
   * @param window the pairing window
   * @return epoch seconds by file name
   */
  public static Map<String, Long> instants(List<Clocked> files, Duration window) {
    Map<String, Long> instants = new TreeMap<>();
    files.forEach(f -> instants.put(f.file(), f.readings().earlier()));
    List<Clocked> pending =
        files.stream()
            .filter(f -> f.readings().ambiguous())
            .sorted(Comparator.comparing(Clocked::file))
            .toList();
    // One evening holds at most one repeated hour of a year, but a chain may hold several nights.
    while (!pending.isEmpty()) {
      long start = pending.get(0).readings().earlier();
      List<Clocked> night = pending.stream().filter(f -> isNear(f, start, start)).toList();
      List<Clocked> later = pending.stream().filter(f -> !isNear(f, start, start)).toList();
      if (night.size() <= MOST_FILES) {
        decide(night, neighbours(files, night), instants, window);
      }
      pending = later;
    }
    return instants;
  }

  private static void decide(
      List<Clocked> night, List<Clocked> fixed, Map<String, Long> instants, Duration window) {
    NightPairs pairs = pairs(night, fixed, window);
    LongSummaryStatistics neighbours =
        fixed.stream().mapToLong(f -> f.readings().earlier()).summaryStatistics();
    Score best = null;
    int chosen = 0;
    for (int laterBits = 0; laterBits < 1 << night.size(); laterBits++) {
      Score score = score(night, laterBits, neighbours, pairs);
      if (best == null || Score.BEST_FIRST.compare(score, best) < 0) {
        best = score;
        chosen = laterBits;
      }
    }
    for (int i = 0; i < night.size(); i++) {
      instants.put(night.get(i).file(), reading(night, chosen, i));
    }
  }

  private static NightPairs pairs(List<Clocked> night, List<Clocked> fixed, Duration window) {
    return new NightPairs(
        night.stream().map(Clocked::readable).filter(Objects::nonNull).toList(),
        fixed.stream()
            .filter(f -> f.readable() != null)
            .map(f -> new TimedFile(f.readable(), f.readings().earlier()))
            .toList(),
        first(night),
        last(night),
        window);
  }

  private static Score score(
      List<Clocked> night, int laterBits, LongSummaryStatistics neighbours, NightPairs pairs) {
    List<TimedFile> timed = new ArrayList<>();
    long first = neighbours.getMin();
    long last = neighbours.getMax();
    for (int i = 0; i < night.size(); i++) {
      long instant = reading(night, laterBits, i);
      first = Math.min(first, instant);
      last = Math.max(last, instant);
      if (night.get(i).readable() != null) {
        timed.add(new TimedFile(night.get(i).readable(), instant));
      }
    }
    return new Score(pairs.under(timed), last - first, Integer.bitCount(laterBits));
  }

  /** The first name has the highest bit: counting up tries later readings of later names first. */
  private static long reading(List<Clocked> night, int laterBits, int index) {
    boolean later = (laterBits >>> (night.size() - 1 - index) & 1) == 1;
    Readings readings = night.get(index).readings();
    return later ? readings.later() : readings.earlier();
  }

  private static List<Clocked> neighbours(List<Clocked> files, List<Clocked> night) {
    long first = first(night);
    long last = last(night);
    return files.stream().filter(f -> !f.readings().ambiguous() && isNear(f, first, last)).toList();
  }

  private static long first(List<Clocked> night) {
    return night.stream().mapToLong(f -> f.readings().earlier()).min().orElseThrow();
  }

  private static long last(List<Clocked> night) {
    return night.stream().mapToLong(f -> f.readings().later()).max().orElseThrow();
  }

  private static boolean isNear(Clocked file, long first, long last) {
    return file.readings().later() >= first - NEIGHBOURS_WITHIN_SECONDS
        && file.readings().earlier() <= last + NEIGHBOURS_WITHIN_SECONDS;
  }

  private record Score(long pairs, long spanSeconds, int laterReadings) {

    static final Comparator<Score> BEST_FIRST =
        Comparator.comparingLong(Score::pairs)
            .reversed()
            .thenComparingLong(Score::spanSeconds)
            .thenComparingInt(Score::laterReadings);
  }
}
