package io.slomix.model.proximity.capture;

import java.util.Map;
import java.util.TreeMap;

/**
 * The header of a capture (proximity-file 1.3); null where a key is missing or not readable.
 *
 * @param banner family of the format, as written ({@code PROXIMITY_TRACKER_V6})
 * @param map as written
 * @param round the writer's own number: claimed, not true (3.1)
 * @param sampleIntervalMillis declared time between two points of a path
 * @param roundStartUnix when the match went live, by the writer; never 0
 * @param roundEndUnix when it ended, by the writer; never 0
 * @param axisSpawnIntervalMillis reinforcement interval, never 0
 * @param alliesSpawnIntervalMillis the same of the other side
 * @param trackerVersion full version, of the newest writers only
 * @param testMode whether the writer captured for a test
 * @param capabilities feature flags, empty when not declared
 * @param spawnIntervalsFirst whether they stand before the start: the mark of 5-interim
 */
public record CaptureHeader(
    String banner,
    String map,
    Integer round,
    Integer sampleIntervalMillis,
    Long roundStartUnix,
    Long roundEndUnix,
    Integer axisSpawnIntervalMillis,
    Integer alliesSpawnIntervalMillis,
    String trackerVersion,
    boolean testMode,
    Map<String, Boolean> capabilities,
    boolean spawnIntervalsFirst) {

  public CaptureHeader {
    capabilities = new TreeMap<>(capabilities);
  }

  /** Whether the writer names start or end at all: since 4.2. */
  public boolean hasUnixTimes() {
    return roundStartUnix != null || roundEndUnix != null;
  }
}
