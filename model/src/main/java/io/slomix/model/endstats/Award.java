package io.slomix.model.endstats;

import io.slomix.model.evidence.Reason;
import java.math.BigDecimal;

/**
 * One award of a round (consumers 2.2 to 2.4).
 *
 * @param lineNumber 1-based line of the joined report, the key within a round
 * @param name the award, after the repair of mislabelled slots
 * @param category where it is shown
 * @param playerName who got it: endstats names players, not guids
 * @param value as written
 * @param number the number that the value begins with, null when it begins with none
 * @param unit what the number counts
 * @param scope what the number covers
 * @param qualityFlag {@link Reason#RELABELLED}, or null
 */
public record Award(
    int lineNumber,
    String name,
    Category category,
    String playerName,
    String value,
    BigDecimal number,
    Unit unit,
    Scope scope,
    Reason qualityFlag) {

  /** Groups of awards, in the order in which they are shown. */
  public enum Category {
    COMBAT,
    DEATHS,
    SKILLS,
    WEAPONS,
    TEAMWORK,
    OBJECTIVES,
    TIMING,
    OTHER
  }

  /** What a number counts; only counts may be summed. */
  public enum Unit {
    COUNT,
    RATIO,
    PERCENT,
    SECONDS,
    METRES,
    MINUTES,
    /** A best value, or no number at all. */
    NONE
  }

  /** What a number covers; in the file of a round 1 always the round. */
  public enum Scope {
    ROUND,
    /** Both rounds of the map: round 1 is contained. */
    MAP
  }
}
