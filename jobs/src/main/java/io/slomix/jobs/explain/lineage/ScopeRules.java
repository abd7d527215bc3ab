package io.slomix.jobs.explain.lineage;

import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.differential.PlayerClass;
import io.slomix.model.differential.PlayerOutcome;

/**
 * Says why a number was or was not reduced by that of round 1, in words with the section of the
 * contract (stats-file 2.3, 4.2, 5).
 */
final class ScopeRules {

  static final String OF_PER_ROUND =
      "counted for each round alone, so never subtracted (stats-file 2.3, 3)";

  private static final String CUMULATIVE = "counted over the whole map; ";

  private final RoundFacts facts;
  private final PlayerOutcome outcome;

  ScopeRules(RoundFacts facts, PlayerOutcome outcome) {
    this.facts = facts;
    this.outcome = outcome;
  }

  /** Whether the values of round 1 are subtracted. */
  static boolean isDifference(PlayerOutcome outcome) {
    return outcome.playerClass().reading() == PlayerClass.Reading.DIFFERENCE;
  }

  /** The rule for a number that counts on from round 1 to round 2. */
  String ofCumulative() {
    return CUMULATIVE
        + switch (outcome.playerClass()) {
          case R1 -> "this is its round 1, so the value stands as in the file (stats-file 2.3)";
          case CONTINUOUS ->
              "the player is CONTINUOUS (%s), so round 1 is subtracted (stats-file 5.1)"
                  .formatted(Evidence.brief(outcome));
          case CONTINUOUS_BALANCE ->
              "round 1 is subtracted, because %s (stats-file 5.1)"
                  .formatted(Evidence.brief(outcome));
          case NEW ->
              "the player is not in the file of round 1, so the value stands as in the file"
                  + " (stats-file 5.1)";
          case RESET_ROUNDS, RESET_DROP, RESET_TIME, RESET_BALANCE ->
              "the counters of the player began again (%s), so round 1 is not subtracted (stats-file 5.1)"
                  .formatted(Evidence.brief(outcome));
          case RESET_FILE ->
              "no counters were carried over (%s), so round 1 is not subtracted (stats-file 5.4)"
                  .formatted(Evidence.brief(outcome));
          case UNPAIRED ->
              "round 1 is not known, so this round's share is not either; the value of the file is"
                  + " the total of the match (stats-file 4.2, 8)";
          case ABORTED -> ofAborted();
          case ABSENT -> "nothing moved: no row is stored (stats-file 5.1)";
        };
  }

  private String ofAborted() {
    return facts.verdict().roundNumber() == 1
        ? "an aborted round 1, its values stand as in the file, for diagnosis only (stats-file 6.6)"
        : "an aborted round 2, its share is not known (stats-file 6.6)";
  }
}
