package io.slomix.model.partition.health;

import io.slomix.model.clock.FileClock;
import io.slomix.model.partition.cluster.Cluster;
import io.slomix.model.partition.cluster.Member;
import io.slomix.model.partition.end.EndSource;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many seconds after the end that the Lua module names the stats files were written
 * (lua-round-event 9.3, 18.4): 2 or 3 as a rule, 0 at a shutdown. Rounds without either are left
 * out.
 *
 * @param roundsByGapSeconds number of rounds for every gap that occurs, in order of the gap
 */
public record FileGapHistogram(SortedMap<Long, Integer> roundsByGapSeconds) {

  private static final long SMALLEST_SECONDS = 0;
  private static final long LARGEST_SECONDS = 6;

  /** Takes a copy of the map. */
  public FileGapHistogram {
    roundsByGapSeconds = Collections.unmodifiableSortedMap(new TreeMap<>(roundsByGapSeconds));
  }

  /** The gaps of rounds. */
  public static FileGapHistogram of(Collection<Cluster> rounds) {
    TreeMap<Long, Integer> gaps = new TreeMap<>();
    for (Cluster round : rounds) {
      Optional<Member> file = round.canonical(EndSource.STATS);
      Optional<Member> lua = lua(round);
      if (file.isPresent() && lua.isPresent()) {
        long clock = file.get().end() + FileClock.WRITING_DELAY_SECONDS;
        gaps.merge(clock - lua.get().end(), 1, Integer::sum);
      }
    }
    return new FileGapHistogram(gaps);
  }

  private static Optional<Member> lua(Cluster round) {
    return round
        .canonical(EndSource.STATS_READY)
        .filter(message -> message.record().end().precise())
        .or(() -> round.canonical(EndSource.GAMETIME));
  }

  /** Number of rounds whose gap is not one that a server produces: the alarm. */
  public int outside() {
    return roundsByGapSeconds.entrySet().stream()
        .filter(gap -> gap.getKey() < SMALLEST_SECONDS || gap.getKey() > LARGEST_SECONDS)
        .mapToInt(SortedMap.Entry::getValue)
        .sum();
  }
}
