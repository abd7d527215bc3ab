package io.slomix.model.match;

import io.slomix.model.match.PairingStep.Effect;
import io.slomix.model.match.duplicate.DuplicateSearch;
import io.slomix.model.match.duplicate.NightDuplicates;
import io.slomix.model.match.file.FileStatus;
import io.slomix.model.match.file.RoundFile;
import io.slomix.model.match.file.TimedFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the pairs among the files of a repeated hour and their neighbours, for one assignment of
 * instants after the other (R13).
 *
 * <p>Guarantee: the count is that of {@link PairingWalk} over all of them. The cost of an
 * assignment does not grow with the number of neighbours: those before the night are walked once,
 * and those after it once for each state in which the night can leave the walk.
 */
final class NightPairs {

  private final long windowSeconds;
  private final NightDuplicates duplicates;
  private final Walk before = new Walk();
  private final List<TimedFile> between = new ArrayList<>();
  private final List<TimedFile> after = new ArrayList<>();
  private final List<TimedFile> possiblyRepeated;
  private final Map<Meeting, Effect> effects = new HashMap<>();
  private final Map<Evening, Long> pairsAfter = new HashMap<>();

  /** A file that meets an open round 1, or none: a step depends on nothing else. */
  private record Meeting(String candidate, String file) {}

  /** What the walk after the night depends on: the open round 1, and which files are repeats. */
  private record Evening(String open, long openInstant, Set<String> repeated) {}

  /**
   * Prepares the count.
   *
   * @param night files whose instants are to be chosen
   * @param fixed their neighbours
   * @param first earliest instant that a file of the night can have
   * @param last the latest one
   */
  NightPairs(List<RoundFile> night, List<TimedFile> fixed, long first, long last, Duration window) {
    windowSeconds = window.toSeconds();
    long reach = DuplicateSearch.WINDOW_SECONDS;
    duplicates =
        new NightDuplicates(
            night.stream().filter(file -> !file.isEmpty()).toList(),
            fixed.stream()
                .filter(f -> !f.file().isEmpty())
                .filter(f -> f.instant() >= first - reach && f.instant() <= last + reach)
                .toList());
    Map<String, PairingVerdict> verdicts = PairingWalk.verdicts(fixed, window);
    for (TimedFile file : fixed.stream().sorted(TimedFile.ORDER).toList()) {
      FileStatus status = verdicts.get(file.fileName()).status();
      if (status == FileStatus.EMPTY || status == FileStatus.DUPLICATE) {
        continue; // transparent, whatever the night is
      }
      if (file.instant() < first) {
        before.visit(file);
      } else {
        (file.instant() <= last ? between : after).add(file);
      }
    }
    possiblyRepeated = after.stream().filter(duplicates::canRepeatTheNight).toList();
  }

  /** The number of pairs when the files of the night have these instants. */
  long under(List<TimedFile> night) {
    Map<String, TimedFile> assigned = new HashMap<>();
    night.forEach(file -> assigned.put(file.fileName(), file));
    List<TimedFile> moved = new ArrayList<>(between);
    night.stream().filter(file -> !file.file().isEmpty()).forEach(moved::add);
    moved.sort(TimedFile.ORDER);
    Walk walk = new Walk();
    walk.open = before.open;
    for (TimedFile file : moved) {
      if (!duplicates.isSecondDump(file, assigned)) {
        walk.visit(file);
      }
    }
    return before.pairs + walk.pairs + pairsAfter(walk.open, assigned);
  }

  private long pairsAfter(TimedFile open, Map<String, TimedFile> assigned) {
    Set<String> repeated = new HashSet<>();
    for (TimedFile file : possiblyRepeated) {
      if (duplicates.isSecondDump(file, assigned)) {
        repeated.add(file.fileName());
      }
    }
    Evening evening =
        open == null
            ? new Evening("", 0, repeated)
            : new Evening(open.fileName(), open.instant(), repeated);
    return pairsAfter.computeIfAbsent(evening, e -> walkAfter(open, repeated));
  }

  private long walkAfter(TimedFile open, Set<String> repeated) {
    Walk walk = new Walk();
    walk.open = open;
    after.stream().filter(file -> !repeated.contains(file.fileName())).forEach(walk::visit);
    return walk.pairs;
  }

  /** A walk that keeps no verdicts; its files are neither empty nor duplicates. */
  private final class Walk {
    private TimedFile open;
    private long pairs;

    void visit(TimedFile next) {
      RoundFile candidate = PairingStep.candidate(open, next, windowSeconds);
      Meeting meeting =
          new Meeting(candidate == null ? "" : candidate.name().file(), next.fileName());
      Effect effect =
          effects.computeIfAbsent(meeting, m -> PairingStep.of(candidate, next.file()).effect());
      switch (effect) {
        case PASSES -> {
          // Whatever is open stays open.
        }
        case OPENS -> open = next;
        case PAIRS -> {
          pairs++;
          open = null;
        }
        case CLOSES -> open = null;
      }
    }
  }
}
