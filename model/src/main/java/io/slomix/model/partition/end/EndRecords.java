package io.slomix.model.partition.end;

import io.slomix.model.clock.FileClock;
import io.slomix.model.clock.Readings;
import io.slomix.model.partition.link.LinkReason;
import io.slomix.model.stats.StatsFileName;
import java.util.Locale;

/**
 * Makes the records of partition: one method for each row of lua-round-event 17.2. Total: what has
 * no map or no usable instant becomes a record with an obstacle.
 */
public final class EndRecords {

  private static final int ENDSTATS_LAG_SECONDS = 1;
  private static final int FILE_TOLERANCE_SECONDS = 3;
  private static final int PROXIMITY_TOLERANCE_SECONDS = 5;

  private static final long EARLIEST_UNIX = 1_577_836_800L;

  /** End of the year 9999; whether a time lies in the future is not decided without a clock. */
  private static final long LATEST_UNIX = 253_402_300_799L;

  private EndRecords() {}

  /** A stats file; what the stats rules say of it is added by {@link EndRecord#withVerdict}. */
  public static EndRecord stats(StatsFileName name, Readings clock, RecordContent content) {
    EndEstimate end =
        EndEstimate.ofClock(
            clock, Math.toIntExact(FileClock.WRITING_DELAY_SECONDS), FILE_TOLERANCE_SECONDS);
    ClaimedLabel label = ClaimedLabel.trusted(name.label());
    String key = "stats:" + name.stem();
    return of(EndSource.STATS, name.file(), key, name.map(), end, label, content, false);
  }

  /**
   * A message of the Lua module.
   *
   * @param endUnix the end that it names, or null
   * @param receivedUnix when it was sent by the account of its carrier, or null (R3)
   */
  public static EndRecord statsReady(
      String name,
      String map,
      Long endUnix,
      Long receivedUnix,
      ClaimedLabel label,
      boolean aborted,
      RecordContent content) {
    if (!plausible(endUnix) && plausible(receivedUnix)) {
      EndEstimate end = EndEstimate.ofMessage(receivedUnix);
      String key = "lua:" + normalised(map) + ":message:" + name;
      return of(EndSource.STATS_READY, name, key, map, end, label, content, aborted);
    }
    return lua(EndSource.STATS_READY, name, map, endUnix, label, aborted, content);
  }

  /** A gametime file. */
  public static EndRecord gametime(
      String name,
      String map,
      Long endUnix,
      ClaimedLabel label,
      boolean aborted,
      RecordContent content) {
    return lua(EndSource.GAMETIME, name, map, endUnix, label, aborted, content);
  }

  /**
   * An endstats file.
   *
   * @param clock the clock of its name, or null when that is no local time
   */
  public static EndRecord endstats(
      String name, String map, Readings clock, ClaimedLabel label, RecordContent content) {
    EndEstimate end =
        clock == null
            ? null
            : EndEstimate.ofClock(clock, ENDSTATS_LAG_SECONDS, FILE_TOLERANCE_SECONDS);
    return named(EndSource.ENDSTATS, name, "endstats:", map, end, label, content);
  }

  /**
   * A capture of the proximity tracker.
   *
   * @param headerEndUnix the end in its header, or null
   * @param clock the clock of its name, or null when that is no local time
   */
  public static EndRecord proximity(
      String name,
      String map,
      Long headerEndUnix,
      Readings clock,
      ClaimedLabel label,
      RecordContent content) {
    EndEstimate end = null;
    if (plausible(headerEndUnix)) {
      end = EndEstimate.precise(headerEndUnix);
    } else if (clock != null) {
      end = EndEstimate.ofClock(clock, 0, PROXIMITY_TOLERANCE_SECONDS);
    }
    return named(EndSource.PROXIMITY, name, "prox:", map, end, label, content);
  }

  private static EndRecord lua(
      EndSource source,
      String name,
      String map,
      Long endUnix,
      ClaimedLabel label,
      boolean aborted,
      RecordContent content) {
    EndEstimate end = plausible(endUnix) ? EndEstimate.precise(endUnix) : null;
    String key = "lua:" + normalised(map) + ":" + endUnix;
    return of(source, name, key, map, end, label, content, aborted);
  }

  private static EndRecord named(
      EndSource source,
      String name,
      String keyPrefix,
      String map,
      EndEstimate end,
      ClaimedLabel label,
      RecordContent content) {
    EndRecord made = of(source, name, keyPrefix + name, map, end, label, content, false);
    boolean clockless = end == null && made.obstacle() == LinkReason.INVALID_INPUT && hasMap(map);
    return clockless ? blocked(made, LinkReason.TIME_PARSE_FAILED) : made;
  }

  private static EndRecord of(
      EndSource source,
      String name,
      String key,
      String map,
      EndEstimate end,
      ClaimedLabel label,
      RecordContent content,
      boolean aborted) {
    boolean complete = hasMap(map) && end != null;
    LinkReason obstacle = complete ? null : LinkReason.INVALID_INPUT;
    return new EndRecord(
        source, name, key, normalised(map), end, label, content, aborted, null, obstacle);
  }

  private static EndRecord blocked(EndRecord r, LinkReason obstacle) {
    return new EndRecord(
        r.source(),
        r.name(),
        r.sourceKey(),
        r.map(),
        r.end(),
        r.label(),
        r.content(),
        r.aborted(),
        r.duplicateOf(),
        obstacle);
  }

  private static boolean hasMap(String map) {
    return map != null && !map.isBlank();
  }

  private static String normalised(String map) {
    return hasMap(map) ? map.strip().toLowerCase(Locale.ROOT) : null;
  }

  private static boolean plausible(Long unix) {
    return unix != null && unix > EARLIEST_UNIX && unix <= LATEST_UNIX;
  }
}
