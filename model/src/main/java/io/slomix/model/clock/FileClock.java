package io.slomix.model.clock;

import io.slomix.model.stats.StatsFileName;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/** Reads the civil time of a file name as instants of a zone (stats-file 1.2). */
public final class FileClock {

  /** Seconds between the end of a regular round and the stamp of its file. */
  public static final long WRITING_DELAY_SECONDS = 3;

  private FileClock() {}

  /**
   * The instants that a name may mean: two in the repeated hour of autumn, earlier first; else one.
   * A time that spring skips is read with the offset before the change.
   *
   * @return epoch seconds
   */
  public static Readings readings(StatsFileName name, ZoneId zone) {
    LocalDateTime local = name.localTime();
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    return switch (offsets.size()) {
      case 1 -> Readings.single(local.toEpochSecond(offsets.get(0)));
      case 2 ->
          new Readings(local.toEpochSecond(offsets.get(0)), local.toEpochSecond(offsets.get(1)));
      default -> {
        ZoneOffsetTransition gap = zone.getRules().getTransition(local);
        yield Readings.single(local.toEpochSecond(gap.getOffsetBefore()));
      }
    };
  }
}
