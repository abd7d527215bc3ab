package io.slomix.model.partition.leg;

import io.slomix.model.partition.end.EndSource;
import java.util.Locale;

/** A source that a round may have, with its share of a match's completeness (15). */
public enum Leg {
  /** Its stats file. */
  STATS(EndSource.STATS, 25),
  /** Its message from the Lua module. */
  LUA(EndSource.STATS_READY, 10),
  /** Its gametime file. */
  GAMETIME(EndSource.GAMETIME, 5),
  /** Its awards. */
  ENDSTATS(EndSource.ENDSTATS, 10),
  /** Its capture. */
  PROXIMITY(EndSource.PROXIMITY, 5);

  private final EndSource source;
  private final int percent;

  Leg(EndSource source, int percent) {
    this.source = source;
    this.percent = percent;
  }

  /** Who delivers it. */
  public EndSource source() {
    return source;
  }

  /** Its weight in the completeness of a match, in percent. */
  public int percent() {
    return percent;
  }

  /** The word in tables and exports. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its place in the bitmask. */
  int bit() {
    return 1 << ordinal();
  }
}
