package io.slomix.model.partition.health;

import io.slomix.model.partition.cluster.Cluster;
import io.slomix.model.partition.cluster.Member;
import io.slomix.model.partition.end.EndSource;
import io.slomix.model.partition.link.LinkStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Finds servers whose zone is configured wrongly, as a function of the set of evidence
 * (lua-round-event 13.3, scenario 33): three rounds with a precise end, next to each other in time,
 * none with a stats file, each with a file of its map, itself without a precise end, the same
 * number of whole hours away, to within 10 s.
 */
public final class ZoneShiftSearch {

  private static final int LARGEST_HOURS = 14;
  private static final long HOUR_SECONDS = 3_600;
  private static final long TOLERANCE_SECONDS = 10;
  private static final int ROUNDS_IN_A_ROW = 3;

  private final List<Cluster> precise = new ArrayList<>();
  private final Map<String, NavigableSet<Long>> filesByMap = new HashMap<>();
  private final List<ZoneShift> shifts = new ArrayList<>();

  private ZoneShiftSearch(List<Cluster> rounds) {
    for (Cluster round : rounds) {
      if (round.members().stream().anyMatch(ZoneShiftSearch::isPrecise)) {
        precise.add(round);
      } else if (round.canonical(EndSource.STATS).isPresent()) {
        filesByMap.computeIfAbsent(round.map(), map -> new TreeSet<>()).add(round.end());
      }
    }
  }

  private static boolean isPrecise(Member member) {
    return member.record().end().precise();
  }

  /**
   * The suspicions about a server, by hours and then by time.
   *
   * @param rounds of one server, in order of their ends
   */
  public static List<ZoneShift> in(List<Cluster> rounds) {
    ZoneShiftSearch search = new ZoneShiftSearch(rounds);
    for (int hours = -LARGEST_HOURS; hours <= LARGEST_HOURS; hours++) {
      if (hours != 0) {
        search.collect(hours);
      }
    }
    return List.copyOf(search.shifts);
  }

  private void collect(int hours) {
    List<Cluster> inARow = new ArrayList<>();
    for (Cluster round : precise) {
      if (isShifted(round, hours)) {
        inARow.add(round);
      } else {
        finish(hours, inARow);
        inARow.clear();
      }
    }
    finish(hours, inARow);
  }

  private boolean isShifted(Cluster round, int hours) {
    if (round.status() == LinkStatus.LINKED_ROUND_ID) {
      return false;
    }
    long expected = round.end() + hours * HOUR_SECONDS;
    NavigableSet<Long> files = filesByMap.getOrDefault(round.map(), new TreeSet<>());
    Long file = files.ceiling(expected - TOLERANCE_SECONDS);
    return file != null && file <= expected + TOLERANCE_SECONDS;
  }

  private void finish(int hours, List<Cluster> inARow) {
    if (inARow.size() >= ROUNDS_IN_A_ROW) {
      long last = inARow.get(inARow.size() - 1).end();
      shifts.add(new ZoneShift(hours, inARow.get(0).end(), last, inARow.size()));
    }
  }
}
