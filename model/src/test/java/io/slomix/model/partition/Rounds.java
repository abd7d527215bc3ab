package io.slomix.model.partition;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.model.partition.cluster.Cluster;
import io.slomix.model.partition.cluster.Member;
import io.slomix.model.partition.cluster.RoundKeys;
import io.slomix.model.partition.end.EndRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The partition of some records, asked by tests. */
public record Rounds(List<Cluster> clusters) {

  /** The partition of records in the order given. */
  static Rounds of(EndRecord... records) {
    return of(List.of(records));
  }

  static Rounds of(List<EndRecord> records) {
    return new Rounds(Partition.of(Fixture22.SERVER, records));
  }

  /** The partition of records, the same in every order. */
  static Rounds inAnyOrder(EndRecord... records) {
    Rounds expected = of(records);
    forEachPermutation(
        new ArrayList<>(List.of(records)),
        0,
        order -> assertThat(of(order)).as("%s", order).isEqualTo(expected));
    return expected;
  }

  /** Every round as the set of its records. */
  Set<Set<EndRecord>> sets() {
    return clusters.stream().map(Rounds::records).collect(Collectors.toSet());
  }

  static Set<EndRecord> records(Cluster cluster) {
    return cluster.members().stream().map(Member::record).collect(Collectors.toSet());
  }

  Cluster roundOf(EndRecord record) {
    List<Cluster> holding = clusters.stream().filter(c -> records(c).contains(record)).toList();
    assertThat(holding).as("rounds of %s", record.name()).hasSize(1);
    return holding.get(0);
  }

  Member member(EndRecord record) {
    return roundOf(record).members().stream()
        .filter(m -> m.record().equals(record))
        .findFirst()
        .orElseThrow();
  }

  String fingerprintOf(EndRecord record) {
    return RoundKeys.of(roundOf(record)).fingerprint();
  }

  List<String> aliasesOf(EndRecord record) {
    return RoundKeys.of(roundOf(record)).aliases();
  }

  private static <T> void forEachPermutation(List<T> items, int from, Consumer<List<T>> action) {
    if (from == items.size()) {
      action.accept(items);
      return;
    }
    for (int i = from; i < items.size(); i++) {
      Collections.swap(items, from, i);
      forEachPermutation(items, from + 1, action);
      Collections.swap(items, from, i);
    }
  }
}
