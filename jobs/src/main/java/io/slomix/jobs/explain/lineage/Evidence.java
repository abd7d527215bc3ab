package io.slomix.jobs.explain.lineage;

import io.slomix.model.differential.PlayerOutcome;
import java.util.List;

/** What proves the class of a player, in findings and in short. */
public final class Evidence {

  private static final String SEPARATOR = "; ";
  private static final int MOST_IN_SHORT = 2;

  private Evidence() {}

  /** Every finding. */
  public static List<String> findings(PlayerOutcome outcome) {
    return List.of(outcome.evidence().split(SEPARATOR));
  }

  /** The first findings and how many more there are: a reset shows in most counters. */
  public static String brief(PlayerOutcome outcome) {
    List<String> findings = findings(outcome);
    if (findings.size() <= MOST_IN_SHORT) {
      return outcome.evidence();
    }
    return String.join(SEPARATOR, findings.subList(0, MOST_IN_SHORT))
        + SEPARATOR
        + (findings.size() - MOST_IN_SHORT)
        + " more";
  }
}
