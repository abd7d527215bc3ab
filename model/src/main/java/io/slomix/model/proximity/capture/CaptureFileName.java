package io.slomix.model.proximity.capture;

import io.slomix.model.stats.StatsFileName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a capture: {@code YYYY-MM-DD-HHMMSS-<map>-round-<N>_engagements.txt} (proximity-file
 * 1.1). Its clock is the end of the round, in the server's zone.
 *
 * @param file the whole file name
 * @param sameClock the name of a stats file of that time and map: what reads clocks reads this one
 * @param label the number in the name, 0..10
 */
public record CaptureFileName(String file, StatsFileName sameClock, int label) {

  private static final Pattern SHAPE =
      Pattern.compile("(.+-round-)0*([0-9]{1,2})_engagements\\.txt", Pattern.CASE_INSENSITIVE);

  /** Reads a bare file name; empty when it is not that of a capture. */
  public static Optional<CaptureFileName> parse(String file) {
    if (file.length() > StatsFileName.LONGEST_NAME) {
      return Optional.empty();
    }
    Matcher m = SHAPE.matcher(file);
    if (!m.matches()) {
      return Optional.empty();
    }
    int label = Integer.parseInt(m.group(2));
    // Old writers count from 0, which no stats file does.
    return StatsFileName.parse(m.group(1) + Math.max(1, label) + ".txt")
        .map(name -> new CaptureFileName(file, name, label));
  }

  /** The map as written in the name. */
  public String map() {
    return sameClock.map();
  }
}
