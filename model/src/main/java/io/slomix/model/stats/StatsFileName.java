package io.slomix.model.stats;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The accepted name of a round stats file: {@code YYYY-MM-DD-HHMMSS-<map>-round-<N>.txt}
 * (stats-file 1.1).
 *
 * @param file the whole file name
 * @param stamp the first 17 characters: the server's civil time of writing
 * @param map the map, between the time and the last {@code -round-}
 * @param label the number in the name, 1..10; not always the real one (stats-file 6.6)
 */
public record StatsFileName(String file, String stamp, String map, int label) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(([0-9]{4})-([0-9]{2})-([0-9]{2})-([0-9]{2})([0-9]{2})([0-9]{2}))"
              + "-([A-Za-z0-9_-]+)-round-([0-9]+)\\.txt");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");

  /** Longest name of a file that is read, in characters (R4). */
  public static final int LONGEST_NAME = 255;

  private static final int LONGEST_MAP = 50;
  private static final int FIRST_YEAR = 2020;
  private static final int LAST_YEAR = 2035;
  private static final int STEM_SUFFIX = ".txt".length();

  /** Reads a bare file name; empty when it is not that of a round stats file. */
  public static Optional<StatsFileName> parse(String file) {
    if (file.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    Matcher m = SHAPE.matcher(file);
    if (!m.matches() || m.group(8).length() > LONGEST_MAP) {
      return Optional.empty();
    }
    int label = label(m.group(9));
    if (label < 1 || label > 10 || !isDate(m)) {
      return Optional.empty();
    }
    return Optional.of(new StatsFileName(file, m.group(1), m.group(8), label));
  }

  /** The civil time of the stamp. */
  public LocalDateTime localTime() {
    return LocalDateTime.of(
        digits(0, 4), digits(5, 7), digits(8, 10), digits(11, 13), digits(13, 15), digits(15, 17));
  }

  /** The name without its extension: the round's natural identity (R1). */
  public String stem() {
    return file.substring(0, file.length() - STEM_SUFFIX);
  }

  private int digits(int from, int to) {
    return Integer.parseInt(stamp, from, to, 10);
  }

  private static int label(String digits) {
    String significant = LEADING_ZEROS.matcher(digits).replaceFirst("");
    return significant.length() > 2 ? -1 : Integer.parseInt(significant);
  }

  private static boolean isDate(Matcher m) {
    int year = Integer.parseInt(m.group(2));
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return false;
    }
    try {
      var unused =
          LocalDateTime.of(
              year,
              Integer.parseInt(m.group(3)),
              Integer.parseInt(m.group(4)),
              Integer.parseInt(m.group(5)),
              Integer.parseInt(m.group(6)),
              Integer.parseInt(m.group(7)));
      return true;
    } catch (DateTimeException impossible) {
      return false;
    }
  }
}
