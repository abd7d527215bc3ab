package io.slomix.jobs.run;

import io.slomix.jobs.run.input.FoundFiles;
import io.slomix.jobs.run.redrive.Redriven;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sinks.postgres.counters.ApplyOutcome;
import io.slomix.sinks.postgres.counters.ArtifactCounts;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run did. {@code received = accepted + quarantined + waiting} (R21).
 *
 * @param received artifacts that the run took in
 * @param accepted of them, those that are used or need nothing
 * @param quarantinedByReason of them, those that are refused, by reason
 * @param waiting of them, those that wait for other evidence
 * @param roundsNew rounds that the database did not have
 * @param roundsChanged rounds whose content changed
 * @param roundsUnchanged rounds that were written again as they were
 * @param roundsRejected rounds and evenings that the database refused
 * @param damaged rows of the archive that could not be read back and were left out
 * @param redriven what a redrive came to; empty for every other run
 * @param notRead kinds of files that are recognised but not read by this version, by kind
 * @param ignored files that are none of ours (R3)
 * @param took wall clock from start to end
 */
public record RunSummary(
    long received,
    long accepted,
    Map<String, Long> quarantinedByReason,
    long waiting,
    long roundsNew,
    long roundsChanged,
    long roundsUnchanged,
    long roundsRejected,
    long damaged,
    Optional<Redriven> redriven,
    Map<String, Long> notRead,
    long ignored,
    Duration took) {

  /** Sorts the maps by key. */
  public RunSummary {
    quarantinedByReason = Collections.unmodifiableMap(new TreeMap<>(quarantinedByReason));
    notRead = Collections.unmodifiableMap(new TreeMap<>(notRead));
  }

  /** Whether all that was asked for is done; a quarantined file is a result, not a failure. */
  public boolean isComplete() {
    return roundsRejected == 0 && damaged == 0;
  }

  /**
   * Puts a summary together from what was counted.
   *
   * @param artifacts counted over the whole database (R21)
   * @param rounds outcomes of the run's round documents
   * @param evenings outcomes of the run's closing records
   * @param damaged rows of the archive that could not be read back
   * @param found what the run's directories hold
   */
  static RunSummary of(
      ArtifactCounts artifacts,
      Map<ApplyOutcome, Long> rounds,
      Map<ApplyOutcome, Long> evenings,
      long damaged,
      Optional<Redriven> redriven,
      FoundFiles found,
      Duration took) {
    return new RunSummary(
        artifacts.received(),
        artifacts.accepted(),
        artifacts.quarantinedByReason(),
        artifacts.waiting() + artifacts.undecided(),
        rounds.get(ApplyOutcome.NEW),
        rounds.get(ApplyOutcome.CHANGED),
        rounds.get(ApplyOutcome.UNCHANGED),
        rounds.get(ApplyOutcome.REJECTED) + evenings.get(ApplyOutcome.REJECTED),
        damaged,
        redriven,
        found.notRead(),
        found.of(ArtifactKind.IGNORED),
        took);
  }
}
