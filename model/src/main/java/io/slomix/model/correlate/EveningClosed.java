package io.slomix.model.correlate;

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
 */
public record EveningClosed(
    String server,
    String scope,
    Long first,
    Long last,
    long revision,
    List<String> live,
    List<RoundlessFile> roundless,
    List<EvidenceState> evidence) {

  /** Takes copies of the lists. */
  public EveningClosed {
    live = List.copyOf(live);
    roundless = List.copyOf(roundless);
    evidence = List.copyOf(evidence);
  }
}
