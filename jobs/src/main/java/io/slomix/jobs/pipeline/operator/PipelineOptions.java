package io.slomix.jobs.pipeline.operator;

import io.slomix.model.correlate.StatsRules;
import io.slomix.model.evidence.RulesVersion;
import io.slomix.model.evidence.Sha256;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/**
 * What decides the results of a pipeline, and how soon it speaks.
 *
 * @param zones civil time zone of each known server
 * @param defaultZone zone of every other server
 * @param rules configurable part of the rules
 * @param live whether timers of the processing clock may speak before the input ends
 * @param debounce how long a live key waits for company before it is decided
 */
public record PipelineOptions(
    Map<String, ZoneId> zones,
    ZoneId defaultZone,
    StatsRules rules,
    boolean live,
    Duration debounce)
    implements Serializable {

  /** How long a live key waits: long enough for the files of one round, too short to notice. */
  public static final Duration DEFAULT_DEBOUNCE = Duration.ofMillis(300);

  private static final int IDENTITY_DIGITS = 16;

  /** Sorts the zones, so that equal options give equal identities. */
  public PipelineOptions {
    zones = new TreeMap<>(zones);
  }

  /** The zone of a server's file names. */
  public ZoneId zoneOf(String server) {
    return zones.getOrDefault(server, defaultZone);
  }

  /**
   * Names everything that a checkpoint's state depends on: a checkpoint of another identity is not
   * used (design 3.8).
   *
   * @param epoch changes whenever the derived tables are emptied
   */
  public String identity(String epoch) {
    String text =
        RulesVersion.CURRENT
            + "|"
            + zones
            + "|"
            + defaultZone
            + "|"
            + rules.identity()
            + "|"
            + epoch;
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, IDENTITY_DIGITS);
  }
}
