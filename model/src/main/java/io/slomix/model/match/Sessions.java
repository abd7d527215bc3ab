package io.slomix.model.match;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Groups the rounds of a server into gaming sessions by the 60-minute gap (R17, consumers 3.1). */
public final class Sessions {

  private static final long LONGEST_GAP_SECONDS = Duration.ofMinutes(60).toSeconds();

  private Sessions() {}

  /**
   * A round that takes part.
   *
   * @param round its fingerprint
   * @param end its end, epoch seconds
   */
  public record RoundEnd(String round, long end) {}

  /** The session of every round: the fingerprint of its first round, by fingerprint. */
  public static Map<String, String> firstRounds(List<RoundEnd> rounds) {
    Map<String, String> sessions = new TreeMap<>();
    RoundEnd previous = null;
    String first = null;
    for (RoundEnd round :
        rounds.stream()
            .sorted(Comparator.comparingLong(RoundEnd::end).thenComparing(RoundEnd::round))
            .toList()) {
      if (previous == null || round.end() - previous.end() > LONGEST_GAP_SECONDS) {
        first = round.round();
      }
      sessions.put(round.round(), first);
      previous = round;
    }
    return sessions;
  }
}
