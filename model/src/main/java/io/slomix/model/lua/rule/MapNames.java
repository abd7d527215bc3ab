package io.slomix.model.lua.rule;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which map names can exist, and when two are the same (lua-round-event 7.2). */
public final class MapNames {

  private static final Pattern COLOUR_CODE = Pattern.compile("\\^[A-Za-z0-9]");
  private static final Pattern POSSIBLE = Pattern.compile("[A-Za-z0-9_.+-]{1,64}");

  private MapNames() {}

  /**
   * The name that is compared: trimmed, without colour codes, in lower case. Different names are
   * different maps: {@code adlernest} is not {@code etl_adlernest}.
   */
  public static String normalised(String raw) {
    return COLOUR_CODE.matcher(raw.strip()).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Whether a map may be called that; false for {@code unknown}, which stands for none. */
  public static boolean isPossible(String normalised) {
    return POSSIBLE.matcher(normalised).matches()
        && !normalised.contains("..")
        && !normalised.equals("unknown");
  }
}
