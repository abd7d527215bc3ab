package io.slomix.model.differential;

import java.util.Map;
import java.util.OptionalLong;

/** The most frequent of some values; of several the largest (stats-file 5.1, 6.3). */
final class MostFrequent {

  private MostFrequent() {}

  /** The value with the highest count, or empty when there is none. */
  static OptionalLong of(Map<Long, Integer> frequency) {
    return frequency.entrySet().stream()
        .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(e -> OptionalLong.of(e.getKey()))
        .orElse(OptionalLong.empty());
  }
}
