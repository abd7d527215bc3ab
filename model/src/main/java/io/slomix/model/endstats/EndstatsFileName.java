package io.slomix.model.endstats;

import io.slomix.model.stats.StatsFileName;
import java.util.Optional;

/**
 * The accepted name of an endstats file: {@code YYYY-MM-DD-HHMMSS-<map>-round-<N>-endstats.txt}
 * (consumers 2.1; the rules of stats-file 1.1, by R4).
 *
 * @param file the whole file name
 * @param sameClock the name of a stats file of that time, map and number: what reads clocks reads
 *     this one
 */
public record EndstatsFileName(String file, StatsFileName sameClock) {

  private static final String SUFFIX = "-endstats.txt";

  /** Seconds between the end of a regular round and the stamp of its file. */
  public static final long WRITING_DELAY_SECONDS = 1;

  /** Reads a bare file name; empty when it is not that of an endstats file. */
  public static Optional<EndstatsFileName> parse(String file) {
    if (!file.endsWith(SUFFIX) || file.length() > StatsFileName.LONGEST_NAME) {
      return Optional.empty();
    }
    String round = file.substring(0, file.length() - SUFFIX.length());
    return StatsFileName.parse(round + ".txt").map(name -> new EndstatsFileName(file, name));
  }

  /** The map as written in the name. */
  public String map() {
    return sameClock.map();
  }

  /** The number in the name, 1..10. */
  public int label() {
    return sameClock.label();
  }

  /** The name without its extension: the source key is {@code endstats:<stem>}. */
  public String stem() {
    return file.substring(0, file.length() - ".txt".length());
  }
}
