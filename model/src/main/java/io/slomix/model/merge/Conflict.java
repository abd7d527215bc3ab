package io.slomix.model.merge;

import java.util.Locale;

/** A field on which the sources of a round disagree (lua-round-event 10). */
public enum Conflict {
  /** Trusted names and labels give different numbers. */
  ROUND_NUMBER,
  /** Lua event and stats file name different winners. */
  WINNER,
  /** Lua event and stats file name different defenders. */
  DEFENDER,
  /** One tells of an aborted round and the other does not, or the Lua event contradicts itself. */
  END_REASON,
  /** The durations are further apart than their sources are imprecise. */
  DURATION,
  /** Lua event and header had different limits. */
  TIME_LIMIT,
  /** Lua event and proximity capture began at different times. */
  ROUND_START_UNIX,
  /** Lua event and the clock of the stats file are more than 10 s apart. */
  ROUND_END_UNIX;

  /** The word in tables: the field's name. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
