package io.slomix.model.partition.cluster;

import io.slomix.model.partition.group.RoundGroup;
import io.slomix.model.partition.link.Confidence;
import io.slomix.model.partition.link.LinkReason;
import io.slomix.model.partition.link.LinkStatus;
import io.slomix.model.partition.link.Role;
import io.slomix.model.partition.reading.PlacedRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Says of every record of a group how it is linked (lua-round-event 17.4 steps 4-5, 17.6). */
public final class ClusterAssembly {

  private static final long STRONG_SECONDS = 10;
  private static final long HIGH_SECONDS = 5;
  private static final long MEDIUM_SECONDS = 20;

  private final RoundGroup group;
  private final CanonicalRecords canonical;
  private final Candidates candidates;
  private final RoundLabel label;
  private final boolean aborted;

  private ClusterAssembly(RoundGroup group, Candidates candidates) {
    this.group = group;
    this.candidates = candidates;
    this.canonical = CanonicalRecords.of(group);
    this.aborted = LabelDecision.isAborted(canonical);
    Stream<PlacedRecord> parts =
        group.members().stream().filter(m -> canonical.role(m) == Role.PART);
    List<PlacedRecord> inOrderOfTrust =
        Stream.concat(canonical.all().stream(), parts)
            .sorted(Comparator.comparing(r -> r.record().source()))
            .toList();
    this.label = LabelDecision.of(inOrderOfTrust, aborted);
  }

  /** The rounds of one map, in the order of their groups. */
  public static List<Cluster> of(String server, List<RoundGroup> groupsOfMap) {
    List<RoundGroup> withStats =
        groupsOfMap.stream().filter(group -> group.stats() != null).toList();
    return groupsOfMap.stream()
        .map(group -> new ClusterAssembly(group, Candidates.of(group, withStats)).cluster(server))
        .toList();
  }

  private Cluster cluster(String server) {
    List<Member> members = new ArrayList<>();
    group.members().forEach(record -> members.add(member(record)));
    group.dumps().forEach(record -> members.add(dump(record)));
    members.sort(
        Comparator.comparingLong(Member::end)
            .thenComparing(m -> m.record().source())
            .thenComparing(m -> m.record().name()));
    String map = group.members().get(0).record().map();
    return new Cluster(server, map, group.end(), label, aborted, status(), members);
  }

  private LinkStatus status() {
    if (group.stats() != null) {
      return LinkStatus.LINKED_ROUND_ID;
    }
    return group.tied() ? LinkStatus.AMBIGUOUS : LinkStatus.UNLINKED;
  }

  private Member member(PlacedRecord record) {
    Role role = canonical.role(record);
    Long distance =
        group.stats() == null ? candidates.nearestSeconds() : Long.valueOf(fromStats(record));
    return new Member(
        record.record(),
        record.end(),
        role,
        status(),
        role == Role.EXTRA ? extraReason(record) : reason(record),
        confidence(record),
        distance,
        candidates.count(),
        remarks(record));
  }

  private Member dump(PlacedRecord record) {
    return new Member(
        record.record(),
        record.end(),
        Role.EXTRA,
        status(),
        LinkReason.DUPLICATE_DUMP,
        Confidence.MEDIUM,
        fromStats(record),
        candidates.count(),
        remarks(record));
  }

  private LinkReason extraReason(PlacedRecord record) {
    return canonical.repeatsCanonical(record) ? LinkReason.DUPLICATE : LinkReason.SUPERSEDED;
  }

  private LinkReason reason(PlacedRecord record) {
    if (group.stats() == null) {
      return group.tied() ? LinkReason.AMBIGUOUS_TIE : candidates.unlinkedReason();
    }
    if (fromStats(record) > STRONG_SECONDS) {
      return LinkReason.RESOLVED_COMPLEMENT;
    }
    boolean exact =
        record.precise()
            && group.members().stream()
                .anyMatch(
                    other ->
                        other.precise()
                            && other.end() == record.end()
                            && other.record().source() != record.record().source());
    return exact ? LinkReason.RESOLVED_EXACT_UNIX_MATCH : LinkReason.RESOLVED;
  }

  /** Seconds to the stats file; of that file itself, to the end of the round. */
  private long fromStats(PlacedRecord record) {
    boolean itself = record.equals(group.stats());
    return record.distanceTo(itself ? group.end() : group.stats().end());
  }

  private Confidence confidence(PlacedRecord record) {
    long distance = group.stats() == null ? record.distanceTo(group.end()) : fromStats(record);
    boolean unnumbered = !aborted && label.number() == null;
    if (record.record().end().vague() || unnumbered || group.tied() || distance > MEDIUM_SECONDS) {
      return Confidence.LOW;
    }
    return distance <= HIGH_SECONDS && group.preciseBeside(record)
        ? Confidence.HIGH
        : Confidence.MEDIUM;
  }

  private List<LinkReason> remarks(PlacedRecord record) {
    List<LinkReason> remarks = new ArrayList<>();
    if (LabelDecision.contradicts(record.record(), label)) {
      remarks.add(LinkReason.ROUND_NUMBER_CONFLICT);
    }
    if (record.guessed()) {
      remarks.add(LinkReason.DST_AMBIGUOUS);
    }
    return remarks;
  }
}
