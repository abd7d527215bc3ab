package io.slomix.model.scoring.match;

import io.slomix.model.scoring.round.ScoredRound;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Lets rounds without a stats file join the sessions of the others; they bridge none (R17). */
public final class SessionJoin {

  private static final long LONGEST_GAP_SECONDS = Duration.ofMinutes(60).toSeconds();

  private SessionJoin() {}

  /**
   * The session of every round that has one, by fingerprint. A round without a stats file joins the
   * session that was going on or had ended at most an hour before, else the one that began at most
   * an hour after.
   */
  public static Map<String, String> keys(Collection<ScoredRound> evening) {
    TreeMap<Long, ScoredRound> anchors = new TreeMap<>();
    evening.stream()
        .filter(r -> r.hasStats() && r.sessionKey() != null)
        .sorted(ScoredRound.BY_END)
        .forEach(r -> anchors.put(r.end(), r));
    Map<String, String> keys = new TreeMap<>();
    for (ScoredRound round : evening) {
      String key = round.hasStats() ? round.sessionKey() : joined(round, anchors);
      if (key != null) {
        keys.put(round.fingerprint(), key);
      }
    }
    return keys;
  }

  private static String joined(ScoredRound round, TreeMap<Long, ScoredRound> anchors) {
    Map.Entry<Long, ScoredRound> before = anchors.floorEntry(round.end());
    if (before != null && round.end() - before.getKey() <= LONGEST_GAP_SECONDS) {
      return before.getValue().sessionKey();
    }
    Map.Entry<Long, ScoredRound> after = anchors.ceilingEntry(round.end());
    return after != null && after.getKey() - round.end() <= LONGEST_GAP_SECONDS
        ? after.getValue().sessionKey()
        : null;
  }
}
