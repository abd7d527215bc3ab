package io.slomix.model.correlate;

import io.slomix.model.correlate.evidence.EvidenceState;
import io.slomix.model.correlate.evidence.RoundlessFile;
import io.slomix.model.scoring.EveningScores;
import java.util.List;

/**
 * The end of an evening's emission: what is alive in it, so that everything else can be removed.
 *
 * @param server the game server
 * @param scope {@code evening:<first>}, or {@code name:<file>} for a name without a clock
 * @param first earliest instant that the evening covers, epoch seconds; null without a clock
 * @param last latest such instant; null without a clock
 * @param revision number of distinct evidence items under the rules' version (R5)
 * @param live fingerprints of its rounds, sorted
 * @param roundless current files that are part of no round, by name
 * @param evidence the state of every artifact, by name and digest
 * @param scores matches, sessions and teams; null when the stats files alone were looked at
 */
public record EveningClosed(
    String server,
    String scope,
    Long first,
    Long last,
    long revision,
    List<String> live,
    List<RoundlessFile> roundless,
    List<EvidenceState> evidence,
    EveningScores scores) {

  /** Takes copies of the lists. */
  public EveningClosed {
    live = List.copyOf(live);
    roundless = List.copyOf(roundless);
    evidence = List.copyOf(evidence);
  }

  /** An evening as its stats files alone tell it (R7). */
  public EveningClosed(
      String server,
      String scope,
      Long first,
      Long last,
      long revision,
      List<String> live,
      List<RoundlessFile> roundless,
      List<EvidenceState> evidence) {
    this(server, scope, first, last, revision, live, roundless, evidence, null);
  }
}
