package io.slomix.model.merge.event;

import java.util.Locale;

/** How a Lua event reached us (lua-round-event 8.1). */
public enum LuaSource {
  /** By message only. */
  STATS_READY,
  /** By gametime file only. */
  GAMETIME_FALLBACK,
  /** By both. */
  BOTH;

  /** The word in tables and exports. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
