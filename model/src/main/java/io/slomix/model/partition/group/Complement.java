package io.slomix.model.partition.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Joins a group without a stats file to the one round that lacks what it brings (lua-round-event
 * 17.4 step 2): no witness in common, at most 30 s, each the other's nearest, and the next best at
 * least 10 s further. The nearest pair goes first, until none is left. A group that could join but
 * for the last condition is tied, and waits.
 *
 * <p>The next best of a group is any other round that lacks what it brings, however far; the next
 * best of a round is any other group that would bring the same. The joined records never lie more
 * than 30 s apart. What lies more than 60 s apart cannot change the outcome, so only neighbours are
 * compared.
 */
final class Complement {

  private static final long LINK_SECONDS = 30;
  private static final long TIE_MARGIN_SECONDS = 10;
  private static final long NEIGHBOURS_SECONDS = 60;

  private final List<RoundGroup> groups;

  private Complement(List<RoundGroup> groups) {
    this.groups = groups;
  }

  /** A group and the round that it would complete. */
  private record Pair(RoundGroup part, RoundGroup round) {

    static final Comparator<Pair> NEAREST_FIRST =
        Comparator.comparingLong(Pair::distance)
            .thenComparing(Pair::part, RoundGroup.ORDER)
            .thenComparing(Pair::round, RoundGroup.ORDER);

    long distance() {
      return part.distanceTo(round);
    }
  }

  /** The groups of a map after joining, in no particular order. */
  static List<RoundGroup> joined(List<RoundGroup> groups) {
    List<RoundGroup> all = new ArrayList<>();
    List<RoundGroup> near = new ArrayList<>();
    for (RoundGroup next : groups.stream().sorted(RoundGroup.ORDER).toList()) {
      if (!near.isEmpty() && near.get(near.size() - 1).distanceTo(next) > NEIGHBOURS_SECONDS) {
        all.addAll(new Complement(near).joined());
        near = new ArrayList<>();
      }
      near.add(next);
    }
    all.addAll(new Complement(near).joined());
    return all;
  }

  private List<RoundGroup> joined() {
    Optional<Pair> next = candidates().stream().filter(this::isClear).findFirst();
    while (next.isPresent()) {
      Pair pair = next.get();
      groups.remove(pair.part());
      groups.set(groups.indexOf(pair.round()), pair.round().with(pair.part()));
      next = candidates().stream().filter(this::isClear).findFirst();
    }
    // None of these is clear, or it would have been joined.
    for (Pair blocked : candidates()) {
      int index = groups.indexOf(blocked.part());
      if (index >= 0) {
        groups.set(index, blocked.part().asTied());
      }
    }
    return groups;
  }

  /** All pairs that may be joined if nothing else is near, nearest first. */
  private List<Pair> candidates() {
    List<Pair> pairs = new ArrayList<>();
    for (RoundGroup part : groups) {
      for (RoundGroup round : groups) {
        Pair pair = new Pair(part, round);
        if (completes(pair) && pair.distance() <= LINK_SECONDS && part.fitsWith(round)) {
          pairs.add(pair);
        }
      }
    }
    pairs.sort(Pair.NEAREST_FIRST);
    return pairs;
  }

  private static boolean completes(Pair pair) {
    return pair.part().stats() == null
        && pair.round().stats() != null
        && !pair.part().sharesWitnessWith(pair.round());
  }

  private boolean isClear(Pair pair) {
    long closest = pair.distance() + TIE_MARGIN_SECONDS;
    for (RoundGroup other : groups) {
      boolean otherRound = other != pair.round() && completes(new Pair(pair.part(), other));
      boolean rival =
          other != pair.part()
              && other.sharesWitnessWith(pair.part())
              && completes(new Pair(other, pair.round()));
      if (otherRound && pair.part().distanceTo(other) < closest
          || rival && other.distanceTo(pair.round()) < closest) {
        return false;
      }
    }
    return true;
  }
}
