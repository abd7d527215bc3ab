package io.slomix.model.result;

import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evidence.Reason;
import io.slomix.model.round.RoundDuration;
import java.util.ArrayList;
import java.util.List;

/** Finds out why a round does not count, in the order of R20 (stats-file 6.5). */
final class Exclusions {

  private static final String PUBLIC_CONFIG = "defaultpublic";
  private static final int LEAST_HUMANS = 2;

  private Exclusions() {}

  /**
   * The exclusions of a round with players; none means that it counts.
   *
   * @param duration null when unknown
   */
  static List<String> of(
      RoundFacts facts, StatsRules rules, List<PlayerResult> players, RoundDuration duration) {
    List<String> exclusions = new ArrayList<>();
    if (facts.verdict().status().excludes()) {
      exclusions.add(facts.verdict().status().name());
    }
    if (!competitive(facts, players)) {
      exclusions.add(Reason.NON_COMPETITIVE.name());
    }
    if (players.stream().anyMatch(PlayerResult::bot)) {
      exclusions.add(Reason.BOTS.name());
    }
    if (rules.excludes(facts.file().name().map())) {
      exclusions.add(Reason.EXCLUDED_MAP.name());
    }
    if (duration != null && duration.isShort()) {
      exclusions.add(Reason.SHORT.name());
    }
    return exclusions;
  }

  private static boolean competitive(RoundFacts facts, List<PlayerResult> players) {
    long humans = players.stream().filter(p -> !p.bot()).count();
    return !PUBLIC_CONFIG.equalsIgnoreCase(facts.file().report().header().config())
        && humans >= LEAST_HUMANS
        && hasPlayer(players, 1)
        && hasPlayer(players, 2);
  }

  private static boolean hasPlayer(List<PlayerResult> players, int side) {
    return players.stream().anyMatch(p -> p.side() != null && p.side() == side);
  }
}
