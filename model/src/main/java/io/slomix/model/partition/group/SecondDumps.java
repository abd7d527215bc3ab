package io.slomix.model.partition.group;

import io.slomix.model.partition.reading.PlacedRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives second dumps to the round that they repeat (lua-round-event 17.4 step 3 by the verdict of
 * R11). A stats file that repeats another joins it wherever its own time lies. What was written
 * with it follows, unless that has a precise end or a stats file of its own: then it tells of a
 * round. Decided before complement, because a dump is no round that anything could be missing from.
 */
final class SecondDumps {

  private final Map<String, List<PlacedRecord>> byOriginal = new HashMap<>();
  private final List<List<PlacedRecord>> remaining = new ArrayList<>();

  private SecondDumps() {}

  /**
   * Takes the dumps out of the chains of a map.
   *
   * @param chains chains by gap, {@link Chains#byGap}
   */
  static SecondDumps takenFrom(List<List<PlacedRecord>> chains) {
    Set<String> originals = new HashSet<>();
    for (List<PlacedRecord> chain : chains) {
      for (PlacedRecord r : chain) {
        if (r.record().isReadableStats() && r.record().duplicateOf() == null) {
          originals.add(r.name());
        }
      }
    }
    SecondDumps found = new SecondDumps();
    chains.forEach(chain -> found.visit(chain, originals));
    return found;
  }

  /** Whether a record is the second dump of a stats file that is there. */
  private static boolean isDump(PlacedRecord r, Set<String> originals) {
    return r.record().isReadableStats()
        && r.record().duplicateOf() != null
        && originals.contains(r.record().duplicateOf());
  }

  private void visit(List<PlacedRecord> chain, Set<String> originals) {
    List<PlacedRecord> dumps = chain.stream().filter(r -> isDump(r, originals)).toList();
    List<PlacedRecord> rest = chain.stream().filter(r -> !isDump(r, originals)).toList();
    dumps.forEach(dump -> give(dump.record().duplicateOf(), dump));
    boolean ownRound = rest.stream().anyMatch(r -> r.precise() || r.record().isReadableStats());
    if (!dumps.isEmpty() && !ownRound) {
      rest.forEach(r -> give(nearest(dumps, r).record().duplicateOf(), r));
    } else if (!rest.isEmpty()) {
      remaining.add(rest);
    }
  }

  private static PlacedRecord nearest(List<PlacedRecord> dumps, PlacedRecord r) {
    return dumps.stream()
        .min(
            Comparator.comparingLong((PlacedRecord dump) -> dump.distanceTo(r.end()))
                .thenComparing(PlacedRecord.ORDER))
        .orElseThrow();
  }

  /** Gives a record to the round of that stats file. */
  void give(String original, PlacedRecord dump) {
    byOriginal.computeIfAbsent(original, name -> new ArrayList<>()).add(dump);
  }

  /** The chains without the dumps. */
  List<List<PlacedRecord>> remaining() {
    return remaining;
  }

  /** The dumps of a round, by the name of its stats file; null for a round without one. */
  List<PlacedRecord> of(PlacedRecord stats) {
    return stats == null ? List.of() : byOriginal.getOrDefault(stats.name(), List.of());
  }
}
