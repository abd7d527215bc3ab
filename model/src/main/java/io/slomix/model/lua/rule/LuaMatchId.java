package io.slomix.model.lua.rule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * The original's name of a Lua row: kept for display, never a key, because no other source says the
 * same second (lua-round-event 8.1).
 */
public final class LuaMatchId {

  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

  private LuaMatchId() {}

  /** The local time at which the round ended, {@code YYYY-MM-DD-HHMMSS}. */
  public static String of(long endUnix, ZoneId zone) {
    return FORM.format(Instant.ofEpochSecond(endUnix).atZone(zone));
  }
}
