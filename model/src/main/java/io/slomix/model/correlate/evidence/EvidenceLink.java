package io.slomix.model.correlate.evidence;

import io.slomix.model.lua.rule.RoundFingerprints;

/**
 * How an artifact was linked: the envelope of lua-round-event 10 as far as it is a function of the
 * set (R6); null where unknown.
 *
 * @param source who witnessed the end, in the word of the tables
 * @param map normalised name of the map
 * @param mapRaw as the artifact writes it
 * @param roundNumber real number of the round
 * @param label the number that the artifact claims
 * @param labelTrusted whether its source is right about that as a rule
 * @param labelSource who gave the round its number
 * @param matchId identity of the match (R18)
 * @param linkStatus whether its round has a stats file
 * @param confidence how certain that is
 * @param linkReason why (13.3)
 * @param endUnix when its round ended, by its own account; epoch seconds
 * @param toleranceSeconds how far the true end may lie away
 * @param differenceSeconds its end less that of the round
 * @param candidates rounds with a stats file that came into question
 * @param merged whether the round uses what it says
 * @param names the older names of the round, as this artifact gives them (11.1)
 */
public record EvidenceLink(
    String source,
    String map,
    String mapRaw,
    Integer roundNumber,
    Integer label,
    Boolean labelTrusted,
    String labelSource,
    String matchId,
    String linkStatus,
    String confidence,
    String linkReason,
    Long endUnix,
    Integer toleranceSeconds,
    Long differenceSeconds,
    Integer candidates,
    boolean merged,
    OlderNames names) {

  /**
   * The names of WS1B (lua-round-event 11.1).
   *
   * @param start by the start
   * @param end by the end
   * @param clock by the clock of a name
   * @param used which of them is compared
   */
  public record OlderNames(String start, String end, String clock, String used) {

    /** The names as the tables write them. */
    public static OlderNames of(RoundFingerprints names) {
      return new OlderNames(
          names.start(),
          names.end(),
          names.clock(),
          names.used() == null ? null : names.used().word());
    }
  }

  /** The same link in another match. */
  public EvidenceLink inMatch(String match) {
    return new EvidenceLink(
        source,
        map,
        mapRaw,
        roundNumber,
        label,
        labelTrusted,
        labelSource,
        match,
        linkStatus,
        confidence,
        linkReason,
        endUnix,
        toleranceSeconds,
        differenceSeconds,
        candidates,
        merged,
        names);
  }
}
