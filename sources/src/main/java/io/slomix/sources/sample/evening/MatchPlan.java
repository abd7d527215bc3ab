package io.slomix.sources.sample.evening;

import io.slomix.sources.sample.match.RoundScript;
import java.util.List;

/**
 * A match as decided before it is played.
 *
 * @param roundsBefore the game's round counter in round 1: 1 when the same map is played again
 * @param rounds one or two scripts
 */
public record MatchPlan(
    MatchStory story, SampleMap map, int roundsBefore, List<RoundScript> rounds) {

  /** Copies the scripts. */
  public MatchPlan {
    rounds = List.copyOf(rounds);
  }
}
