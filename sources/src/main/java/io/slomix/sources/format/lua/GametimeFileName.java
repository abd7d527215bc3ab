package io.slomix.sources.format.lua;

import io.slomix.model.stats.StatsFileName;
import java.util.regex.Pattern;

/** Which names a gametime file may have (lua-round-event 4, 19.3; R3). */
public final class GametimeFileName {

  private static final String PREFIX = "gametime-";
  private static final Pattern SHAPE =
      Pattern.compile("gametime-[A-Za-z0-9_.+-]+-R[0-9]+-[0-9]+\\.json");

  private GametimeFileName() {}

  /**
   * Whether a file of that name is read. What begins like a gametime name has to be one; a file
   * that is one by its content may be called anything that is no path.
   */
  public static boolean isAccepted(String file) {
    if (file.length() > StatsFileName.LONGEST_NAME
        || file.startsWith(".")
        || file.contains("..")
        || file.chars().anyMatch(c -> c == '/' || c == '\\' || c == 0)) {
      return false;
    }
    return !file.startsWith(PREFIX) || SHAPE.matcher(file).matches();
  }
}
