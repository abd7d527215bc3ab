package io.slomix.model.partition.cluster;

/**
 * The number of a round by its evidence (lua-round-event 17.4 step 4).
 *
 * @param number 1 or 2; null when nothing says it, and for an aborted round (R15)
 * @param origin who said it
 * @param conflict sources that are trusted say different numbers
 */
public record RoundLabel(Integer number, Origin origin, boolean conflict) {

  /** Nobody says a number. */
  public static final RoundLabel UNKNOWN = new RoundLabel(null, Origin.NONE, false);

  /** Who said it. */
  public enum Origin {
    /** The stats file. */
    STATS,
    /** The Lua module. */
    LUA,
    /** The endstats file. */
    ENDSTATS,
    /** The proximity tracker. */
    PROXIMITY,
    /** The rounds before it. */
    SEQUENCE,
    /** Nobody. */
    NONE
  }

  /** A number that only the order of rounds gives. */
  public static RoundLabel inferred(int number) {
    return new RoundLabel(number, Origin.SEQUENCE, false);
  }
}
