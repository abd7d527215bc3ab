package io.slomix.model.partition.group;

import io.slomix.model.partition.reading.PlacedRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Cuts the records of a map into chains (lua-round-event 17.4 step 1): a gap of more than 10 s
 * starts a new one. Where the contract leaves room, two rules keep I4 and I5 (12.3):
 *
 * <ul>
 *   <li>A chain with several stats files that are no dumps of each other (R11) is several rounds,
 *       for the stats rules count each of them (R7): every record goes to the nearest file, to the
 *       earlier one of two equally near.
 *   <li>A chain longer than 30 s is cut at its widest gap, of several at the one nearest to its
 *       middle, until every piece is at most 30 s long.
 * </ul>
 */
final class Chains {

  private static final long GAP_SECONDS = 10;
  private static final long LONGEST_SECONDS = 30;

  private Chains() {}

  /** Cuts records at gaps of more than 10 s. */
  static List<List<PlacedRecord>> byGap(List<PlacedRecord> records) {
    List<List<PlacedRecord>> chains = new ArrayList<>();
    PlacedRecord previous = null;
    for (PlacedRecord record : records.stream().sorted(PlacedRecord.ORDER).toList()) {
      if (previous == null || record.end() - previous.end() > GAP_SECONDS) {
        chains.add(new ArrayList<>());
      }
      chains.get(chains.size() - 1).add(record);
      previous = record;
    }
    return chains;
  }

  /** The rounds of a chain: at most one stats file and at most 30 s each. */
  static List<List<PlacedRecord>> rounds(List<PlacedRecord> chain) {
    List<List<PlacedRecord>> rounds = new ArrayList<>();
    for (List<PlacedRecord> share : byStatsFile(chain)) {
      for (List<PlacedRecord> piece : byGap(share)) {
        cutToLength(piece, rounds);
      }
    }
    return rounds;
  }

  private static Iterable<List<PlacedRecord>> byStatsFile(List<PlacedRecord> chain) {
    List<PlacedRecord> files =
        chain.stream()
            .filter(r -> r.record().isReadableStats())
            .sorted(PlacedRecord.ORDER)
            .toList();
    if (files.size() < 2) {
      return List.of(chain);
    }
    TreeMap<PlacedRecord, List<PlacedRecord>> shares = new TreeMap<>(PlacedRecord.ORDER);
    for (PlacedRecord record : chain) {
      PlacedRecord owner = files.contains(record) ? record : nearest(files, record);
      shares.computeIfAbsent(owner, file -> new ArrayList<>()).add(record);
    }
    return shares.values();
  }

  private static PlacedRecord nearest(List<PlacedRecord> files, PlacedRecord record) {
    return files.stream()
        .min(
            Comparator.comparingLong((PlacedRecord file) -> file.distanceTo(record.end()))
                .thenComparing(PlacedRecord.ORDER))
        .orElseThrow();
  }

  private static void cutToLength(List<PlacedRecord> chain, List<List<PlacedRecord>> pieces) {
    if (end(chain, chain.size() - 1) - end(chain, 0) <= LONGEST_SECONDS) {
      pieces.add(chain);
      return;
    }
    int cut = widestGap(chain);
    cutToLength(chain.subList(0, cut), pieces);
    cutToLength(chain.subList(cut, chain.size()), pieces);
  }

  /** The index of the first record after the widest gap. */
  private static int widestGap(List<PlacedRecord> chain) {
    // Twice the middle, so that it is a whole number.
    long middle = end(chain, 0) + end(chain, chain.size() - 1);
    int best = 1;
    for (int i = 2; i < chain.size(); i++) {
      long gap = end(chain, i) - end(chain, i - 1);
      long bestGap = end(chain, best) - end(chain, best - 1);
      boolean nearer = offset(chain, i, middle) < offset(chain, best, middle);
      if (gap > bestGap || gap == bestGap && nearer) {
        best = i;
      }
    }
    return best;
  }

  private static long offset(List<PlacedRecord> chain, int index, long middle) {
    return Math.abs(end(chain, index - 1) + end(chain, index) - middle);
  }

  private static long end(List<PlacedRecord> chain, int index) {
    return chain.get(index).end();
  }
}
