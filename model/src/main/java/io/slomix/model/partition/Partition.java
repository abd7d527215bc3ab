package io.slomix.model.partition;

import io.slomix.model.partition.cluster.Cluster;
import io.slomix.model.partition.cluster.ClusterAssembly;
import io.slomix.model.partition.end.EndRecord;
import io.slomix.model.partition.group.MapRounds;
import io.slomix.model.partition.reading.PlacedRecord;
import io.slomix.model.partition.reading.ReadingResolution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The partition function {@code P} of lua-round-event 17.4: which artifacts of a server tell of the
 * same physical round, by the instant at which they say it ended.
 *
 * <p>Pure and total: the same set of records gives the same rounds in whatever order it comes, and
 * a record given twice counts once. Maps never meet, no link is longer than 30 s (second dumps,
 * which R11 decides by content, aside), and a round uses at most one record of each source. Where
 * the contract's step 3 compares clocks the verdict of R11 is used, carried by the records.
 */
public final class Partition {

  private static final Comparator<Cluster> ORDER =
      Comparator.comparingLong(Cluster::end)
          .thenComparing(Cluster::map)
          .thenComparing(c -> c.members().get(0).record().source())
          .thenComparing(c -> c.members().get(0).record().name());

  private Partition() {}

  /**
   * The rounds of a server, in order of their ends.
   *
   * @param records current artifacts of one server; every (source, name) with one content. Those
   *     with an obstacle, and refused ones, are part of no round.
   */
  public static List<Cluster> of(String server, Collection<EndRecord> records) {
    Map<String, List<PlacedRecord>> byMap = new TreeMap<>();
    for (PlacedRecord placed : ReadingResolution.place(new HashSet<>(records))) {
      byMap.computeIfAbsent(placed.record().map(), map -> new ArrayList<>()).add(placed);
    }
    List<Cluster> clusters = new ArrayList<>();
    for (List<PlacedRecord> ofMap : byMap.values()) {
      clusters.addAll(ClusterAssembly.of(server, MapRounds.of(ofMap)));
    }
    clusters.sort(ORDER);
    return List.copyOf(SequenceLabels.inferred(MapMismatches.marked(clusters)));
  }
}
