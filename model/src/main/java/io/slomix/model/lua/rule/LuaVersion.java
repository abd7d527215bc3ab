package io.slomix.model.lua.rule;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which script wrote an event, and what it is able to measure (lua-round-event 5).
 *
 * @param major first number
 * @param minor second number
 * @param patch third number
 */
public record LuaVersion(int major, int minor, int patch) implements Comparable<LuaVersion> {

  /** What an event without a version says. */
  public static final String UNKNOWN = "unknown";

  private static final Pattern IN_TEXT =
      Pattern.compile("v([0-9]{1,4})\\.([0-9]{1,4})\\.([0-9]{1,4})(?![0-9])");
  private static final Pattern ALONE =
      Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4})\\.([0-9]{1,4})");
  private static final Comparator<LuaVersion> ORDER =
      Comparator.comparingInt(LuaVersion::major)
          .thenComparingInt(LuaVersion::minor)
          .thenComparingInt(LuaVersion::patch);

  private static final LuaVersion SPAWNS_ADDED = new LuaVersion(1, 6, 0);
  private static final LuaVersion FRAMES_BROKEN = new LuaVersion(1, 6, 3);
  private static final LuaVersion FRAMES_REPAIRED = new LuaVersion(1, 7, 1);

  /** The version that a footer names: {@code 1.7.2}, or {@link #UNKNOWN}. */
  public static String inFooter(String footer) {
    Matcher found = IN_TEXT.matcher(footer);
    return found.find() ? found.group(1) + '.' + found.group(2) + '.' + found.group(3) : UNKNOWN;
  }

  /** Reads {@code 1.7.2}; empty for anything else. */
  public static Optional<LuaVersion> of(String text) {
    Matcher m = ALONE.matcher(text);
    return m.matches()
        ? Optional.of(new LuaVersion(number(m, 1), number(m, 2), number(m, 3)))
        : Optional.empty();
  }

  /** Whether pauses are seen at all; before 1.7.1 they are counted as play. */
  public boolean measuresPauses() {
    return compareTo(FRAMES_REPAIRED) >= 0;
  }

  /** Whether spawns are counted: not from 1.6.3 to 1.7.0, where every frame failed. */
  public boolean measuresSpawns() {
    return compareTo(SPAWNS_ADDED) >= 0
        && (compareTo(FRAMES_BROKEN) < 0 || compareTo(FRAMES_REPAIRED) >= 0);
  }

  @Override
  public int compareTo(LuaVersion other) {
    return ORDER.compare(this, other);
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
