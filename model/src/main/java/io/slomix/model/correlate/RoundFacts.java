package io.slomix.model.correlate;

import io.slomix.model.match.PairingVerdict;
import java.util.List;

/**
 * Everything that decides one round: what MATCH UP hands to ROUND.
 *
 * @param server the game server
 * @param fingerprint key of the round (R1)
 * @param revision of its evening (R5)
 * @param aliases other keys of the round, sorted
 * @param verdict what became of its file
 * @param file its canonical stats file
 * @param round1 the stats file of the match's round 1 when this is a paired round 2, else null
 * @param duplicates second dumps of the round, in order
 * @param matchId the match's identity, null when the round is part of none (R18)
 * @param sessionKey fingerprint of the first round of its gaming session, null when it has none
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
    String sessionKey) {

  /** Takes copies of the lists. */
  public RoundFacts {
    aliases = List.copyOf(aliases);
    duplicates = List.copyOf(duplicates);
  }
}
