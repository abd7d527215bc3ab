package io.slomix.model.correlate;

import io.slomix.model.clock.FileClock;
import io.slomix.model.clock.Readings;
import io.slomix.model.lua.rule.MapNames;
import io.slomix.model.stats.StatsFileName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * Ends of rounds that were written down as unix times, by map: what fixes a stats file of the
 * repeated hour (R13).
 *
 * @param byMap epoch seconds by normalised name of the map
 */
public record PreciseEnds(Map<String, ? extends Collection<Long>> byMap) {

  /** Nobody wrote one down. */
  public static final PreciseEnds NONE = new PreciseEnds(Map.of());

  private static final long NEAR_SECONDS = 10;

  /** The one reading that an end of its map lies near; else both, as they are. */
  Readings settled(StatsFileName name, Readings clock) {
    if (!clock.ambiguous()) {
      return clock;
    }
    Collection<Long> ends = byMap.get(MapNames.normalised(name.map()));
    LongPredicate near = reading -> ends != null && isNear(ends, reading);
    List<Long> fitting =
        List.of(clock.earlier(), clock.later()).stream().filter(near::test).toList();
    return fitting.size() == 1 ? Readings.single(fitting.get(0)) : clock;
  }

  private static boolean isNear(Collection<Long> ends, long reading) {
    long end = reading - FileClock.WRITING_DELAY_SECONDS;
    return ends.stream().anyMatch(known -> Math.abs(known - end) <= NEAR_SECONDS);
  }
}
