package io.slomix.model.partition.end;

/**
 * Who witnessed the end of a round. The order is that of trust in labels (lua-round-event 17.4 step
 * 4).
 */
public enum EndSource {
  /** A stats file. */
  STATS("stats_file"),
  /** A message of the Lua module. */
  STATS_READY("stats_ready"),
  /** The Lua module's file with the same content. */
  GAMETIME("gametime_fallback"),
  /** A file of awards. */
  ENDSTATS("endstats_file"),
  /** A capture of the proximity tracker. */
  PROXIMITY("proximity_file");

  private final String code;

  EndSource(String code) {
    this.code = code;
  }

  /** The word in tables and exports (lua-round-event 10). */
  public String code() {
    return code;
  }

  /** The source as complement sees it: message and gametime file are one Lua event (12.1). */
  public EndSource witness() {
    return switch (this) {
      case STATS_READY, GAMETIME -> STATS_READY;
      case STATS -> STATS;
      case ENDSTATS -> ENDSTATS;
      case PROXIMITY -> PROXIMITY;
    };
  }
}
