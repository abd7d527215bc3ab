package io.slomix.model.partition.group;

import io.slomix.model.partition.end.EndSource;
import io.slomix.model.partition.reading.PlacedRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Records of one map that are held for one round: the chains that were joined, and the second dumps
 * that belong to it wherever their own time lies. Immutable; at most one stats file that is no
 * dump.
 */
public final class RoundGroup {

  /** By end, then by the first record. */
  public static final Comparator<RoundGroup> ORDER =
      Comparator.comparingLong(RoundGroup::end)
          .thenComparing(g -> g.members().get(0), PlacedRecord.ORDER);

  private static final long WIDEST_SECONDS = 30;

  private final List<List<PlacedRecord>> chains;
  private final List<PlacedRecord> members;
  private final List<PlacedRecord> dumps;
  private final boolean tied;
  private final PlacedRecord stats;
  private final Set<EndSource> witnesses = EnumSet.noneOf(EndSource.class);
  private final long end;

  private RoundGroup(List<List<PlacedRecord>> chains, List<PlacedRecord> dumps, boolean tied) {
    this.chains = List.copyOf(chains);
    this.members = chains.stream().flatMap(List::stream).sorted(PlacedRecord.ORDER).toList();
    this.dumps = dumps.stream().sorted(PlacedRecord.ORDER).toList();
    this.tied = tied;
    this.stats =
        members.stream()
            .filter(m -> m.record().source() == EndSource.STATS)
            .findFirst()
            .orElse(null);
    members.forEach(m -> witnesses.add(m.record().source().witness()));
    this.end = endOf(members, stats);
  }

  /** A group of one chain, which is not empty. */
  static RoundGroup of(List<PlacedRecord> chain) {
    return new RoundGroup(List.of(chain), List.of(), false);
  }

  /** The smallest precise end, else the stats file's, else the smallest (17.4 step 1). */
  private static long endOf(List<PlacedRecord> members, PlacedRecord stats) {
    return members.stream()
        .filter(PlacedRecord::precise)
        .findFirst()
        .or(() -> Optional.ofNullable(stats))
        .or(() -> members.stream().filter(m -> !m.record().end().vague()).findFirst())
        .orElse(members.get(0))
        .end();
  }

  /** This group and what another holds. */
  RoundGroup with(RoundGroup other) {
    List<List<PlacedRecord>> all = new ArrayList<>(chains);
    all.addAll(other.chains);
    return new RoundGroup(all, dumps, tied);
  }

  /** This group with the second dumps that were found for it. */
  RoundGroup withDumps(List<PlacedRecord> found) {
    return new RoundGroup(chains, found, tied);
  }

  /** This group, marked as claimed by two rounds. */
  RoundGroup asTied() {
    return new RoundGroup(chains, dumps, true);
  }

  /** Whether the records of both lie within 30 s: no link is ever longer (12.3 I5). */
  boolean fitsWith(RoundGroup other) {
    long first = Math.min(members.get(0).end(), other.members.get(0).end());
    long last = Math.max(last(this), last(other));
    return last - first <= WIDEST_SECONDS;
  }

  private static long last(RoundGroup group) {
    return group.members.get(group.members.size() - 1).end();
  }

  /** Whether a witness of the one is also in the other. */
  boolean sharesWitnessWith(RoundGroup other) {
    return !Collections.disjoint(witnesses, other.witnesses);
  }

  /** Whether a precise record is in the chain that this member came with. */
  public boolean preciseBeside(PlacedRecord member) {
    return chains.stream()
        .filter(chain -> chain.contains(member))
        .anyMatch(chain -> chain.stream().anyMatch(PlacedRecord::precise));
  }

  /** Seconds between the ends of two groups. */
  public long distanceTo(RoundGroup other) {
    return Math.abs(end - other.end);
  }

  /** The end of the round, epoch seconds. */
  public long end() {
    return end;
  }

  /** The round's stats file, or null. */
  public PlacedRecord stats() {
    return stats;
  }

  /** The records of the round without its second dumps, in order; at least one. */
  public List<PlacedRecord> members() {
    return members;
  }

  /** Second dumps, in order. */
  public List<PlacedRecord> dumps() {
    return dumps;
  }

  /** Whether two rounds claim it. */
  public boolean tied() {
    return tied;
  }
}
