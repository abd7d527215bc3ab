package io.slomix.model.correlate;

import io.slomix.model.correlate.evidence.StatsEvidence;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Chooses the current one of several contents under one name, by content alone (R2). */
final class CurrentContent {

  private static final Comparator<StatsEvidence> PREFERENCE =
      Comparator.comparing(StatsEvidence::readable)
          .thenComparingLong(StatsEvidence::sizeBytes)
          .thenComparing(StatsEvidence::sha256);

  private CurrentContent() {}

  /** Each name and digest once: evidence that was seen twice is the same evidence. */
  static Collection<StatsEvidence> distinct(Collection<StatsEvidence> evidence) {
    Map<List<String>, StatsEvidence> distinct = new LinkedHashMap<>();
    evidence.forEach(item -> distinct.putIfAbsent(List.of(item.name(), item.sha256()), item));
    return distinct.values();
  }

  /** The current evidence of every name; the others are superseded. */
  static Map<String, StatsEvidence> byName(Collection<StatsEvidence> evidence) {
    Map<String, StatsEvidence> current = new TreeMap<>();
    for (StatsEvidence item : evidence) {
      current.merge(item.name(), item, (a, b) -> PREFERENCE.compare(a, b) >= 0 ? a : b);
    }
    return current;
  }
}
