package io.slomix.model.lua;

/**
 * The last surrender vote of a round; a vote that failed is never cleared (lua-round-event 2.3).
 *
 * @param team side 1 or 2, 0 for none
 * @param callerGuid up to 32 letters and digits, null for none
 * @param callerName without colour codes, null for none
 */
public record LuaSurrender(int team, String callerGuid, String callerName) {

  /** No vote. */
  public static final LuaSurrender NONE = new LuaSurrender(0, null, null);
}
