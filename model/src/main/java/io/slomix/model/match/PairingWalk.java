package io.slomix.model.match;

import io.slomix.model.evidence.Reason;
import io.slomix.model.match.duplicate.DuplicateSearch;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.match.file.RoundFile;
import io.slomix.model.match.file.TimedFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Walks the readable files of one server in order and keeps at most one open round 1 (stats-file
 * 4.2, 6.6, 6.7). The verdicts are a function of the files alone; nothing is learned across calls.
 */
public final class PairingWalk {

  /** How long after its end a round 1 may be continued. */
  public static final Duration DEFAULT_WINDOW = Duration.ofMinutes(45);

  private final long windowSeconds;
  private final DuplicateSearch duplicates = new DuplicateSearch();
  private final Map<String, PairingVerdict> verdicts = new TreeMap<>();
  private TimedFile open;

  private PairingWalk(Duration window) {
    this.windowSeconds = window.toSeconds();
  }

  /**
   * The verdict of every file, by file name.
   *
   * @param files of one server, each name once, in any order
   * @param window how long after its end a round 1 may be continued
   */
  public static Map<String, PairingVerdict> verdicts(List<TimedFile> files, Duration window) {
    PairingWalk walk = new PairingWalk(window);
    files.stream().sorted(TimedFile.ORDER).forEach(walk::visit);
    walk.closeAs(FileStatus.ABANDONED);
    return walk.verdicts;
  }

  private void visit(TimedFile next) {
    int label = next.file().name().label();
    if (next.file().isEmpty()) {
      put(next, PairingVerdict.of(FileStatus.EMPTY, Reason.NO_PLAYER, label));
      return;
    }
    Optional<String> original = duplicates.originalOf(next);
    if (original.isPresent()) {
      put(next, PairingVerdict.duplicateOf(original.get(), label));
      return;
    }
    step(next, PairingStep.of(open, next, windowSeconds));
  }

  private void step(TimedFile next, PairingStep step) {
    RoundFile candidate = step.candidate();
    switch (step.effect()) {
      case PASSES -> {
        int number = AbortedRounds.realNumber(next.file(), candidate);
        put(next, PairingVerdict.of(FileStatus.ABORTED, step.aborted(), number));
      }
      case OPENS -> {
        closeAs(candidate == null ? FileStatus.ABANDONED : FileStatus.SUPERSEDED);
        open = next;
      }
      case PAIRS -> {
        SortedSet<String> shared = next.file().sharedGuids();
        shared.addAll(open.file().sharedGuids());
        List<String> guids = List.copyOf(shared);
        put(next, PairingVerdict.paired(open.fileName(), 2, step.chain(), guids));
        put(open, PairingVerdict.paired(next.fileName(), 1, null, guids));
        open = null;
      }
      case CLOSES -> {
        Reason reason = candidate == null ? Reason.NO_R1 : Reason.CHAIN_MISMATCH;
        put(next, PairingVerdict.of(FileStatus.UNPAIRED, reason, 2));
        closeAs(FileStatus.ABANDONED);
      }
    }
  }

  private void closeAs(FileStatus status) {
    if (open != null) {
      put(open, PairingVerdict.of(status, null, 1));
      open = null;
    }
  }

  private void put(TimedFile file, PairingVerdict verdict) {
    verdicts.put(file.fileName(), verdict);
  }
}
