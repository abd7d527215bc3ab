package io.slomix.model.evidence;

/** The version of the rules and the revision of what they derive (R5). */
public final class RulesVersion {

  /**
   * Raised whenever the same evidence may give other rows. A checkpoint of another version is not
   * used (design 3.8).
   */
  public static final int CURRENT = 6;

  private static final int ITEM_BITS = 32;

  private RulesVersion() {}

  /** Revision of everything derived from an evening with so many distinct evidence items. */
  public static long revision(int evidenceItems) {
    return ((long) CURRENT << ITEM_BITS) + evidenceItems;
  }
}
