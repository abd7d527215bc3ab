package io.slomix.model.correlate.member;

import io.slomix.model.match.PairingVerdict;
import io.slomix.model.merge.evidence.RoundEvidence;
import java.util.List;

/**
 * Everything that decides one round: what MATCH UP hands to ROUND. A round has a stats file, or
 * other evidence, or both.
 *
 * @param server the game server
 * @param fingerprint key of the round (R1)
 * @param revision of its evening (R5)
 * @param aliases other keys of the round, sorted
 * @param verdict what became of its file, null without one
 * @param file its canonical stats file, null without one
 * @param round1 the stats file of the match's round 1 when this is a paired round 2, else null
 * @param duplicates second dumps of the round, in order
 * @param matchId the match's identity, null when the round is part of none (R18)
 * @param sessionKey fingerprint of the first round of its gaming session, null when it has none
 * @param other what else tells of the round, null when the stats files alone were looked at
 */
public record RoundFacts(
    String server,
    String fingerprint,
    long revision,
    List<String> aliases,
    PairingVerdict verdict,
    StatsMember file,
    StatsMember round1,
    List<StatsMember> duplicates,
    String matchId,
    String sessionKey,
    RoundEvidence other) {

  /** Takes copies of the lists. */
  public RoundFacts {
    aliases = List.copyOf(aliases);
    duplicates = List.copyOf(duplicates);
  }

  /** A round as its stats files alone tell it (R7). */
  public RoundFacts(
      String server,
      String fingerprint,
      long revision,
      List<String> aliases,
      PairingVerdict verdict,
      StatsMember file,
      StatsMember round1,
      List<StatsMember> duplicates,
      String matchId,
      String sessionKey) {
    this(
        server,
        fingerprint,
        revision,
        aliases,
        verdict,
        file,
        round1,
        duplicates,
        matchId,
        sessionKey,
        null);
  }

  /** A round that no stats file tells of. */
  public static RoundFacts withoutFile(
      String server, String fingerprint, long revision, List<String> aliases, RoundEvidence other) {
    return new RoundFacts(
        server, fingerprint, revision, aliases, null, null, null, List.of(), null, null, other);
  }

  /** Whether a stats file tells of it. */
  public boolean hasFile() {
    return file != null;
  }

  /** The same round with what else tells of it, under the revision of the whole evening. */
  public RoundFacts with(long ofEvening, List<String> allAliases, RoundEvidence all) {
    return new RoundFacts(
        server,
        fingerprint,
        ofEvening,
        allAliases,
        verdict,
        file,
        round1,
        duplicates,
        matchId,
        sessionKey,
        all);
  }

  /** The same round in its match and session, where the stats leg does not name them (R9, R17). */
  public RoundFacts placed(String match, String session) {
    return new RoundFacts(
        server,
        fingerprint,
        revision,
        aliases,
        verdict,
        file,
        round1,
        duplicates,
        matchId == null ? match : matchId,
        sessionKey == null ? session : sessionKey,
        other == null ? null : other.inMatch(matchId == null ? match : matchId));
  }
}
