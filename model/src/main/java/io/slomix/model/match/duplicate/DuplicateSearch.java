package io.slomix.model.match.duplicate;

import io.slomix.model.match.file.RoundFile;
import io.slomix.model.match.file.TimedFile;
import io.slomix.model.player.MonotoneCounters;
import io.slomix.model.stats.PlayerLine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** Finds second dumps of a round while files are walked in order (R11, stats-file 6.7). */
public final class DuplicateSearch {

  public static final long WINDOW_SECONDS = 120;

  private final Deque<Seen> recent = new ArrayDeque<>();

  /** A file of the last two minutes and the first dump of its round. */
  private record Seen(TimedFile file, String original) {}

  /**
   * Remembers the file and names the first dump of its round when it repeats one. A repeat counts
   * from the last dump, so that a third one finds the first through the second.
   */
  public Optional<String> originalOf(TimedFile next) {
    while (!recent.isEmpty()
        && next.instant() - recent.peekFirst().file().instant() > WINDOW_SECONDS) {
      recent.removeFirst();
    }
    Optional<String> original = find(next);
    recent.addLast(new Seen(next, original.orElse(next.fileName())));
    return original;
  }

  private Optional<String> find(TimedFile next) {
    for (Seen seen : recent) {
      if (repeats(seen.file().file(), next.file())) {
        return Optional.of(seen.original());
      }
    }
    return Optional.empty();
  }

  /** Whether the second file is a dump of the same round, times aside. */
  static boolean repeats(RoundFile first, RoundFile second) {
    if (!first.sameMap(second)
        || first.name().label() != second.name().label()
        || !first.players().keySet().equals(second.players().keySet())) {
      return false;
    }
    Iterator<PlayerLine> others = second.players().values().iterator();
    for (Map.Entry<String, PlayerLine> player : first.players().entrySet()) {
      if (!MonotoneCounters.equal(player.getValue(), others.next())) {
        return false;
      }
    }
    return true;
  }
}
