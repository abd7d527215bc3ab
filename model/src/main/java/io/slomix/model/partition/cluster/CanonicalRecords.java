package io.slomix.model.partition.cluster;

import io.slomix.model.partition.end.EndSource;
import io.slomix.model.partition.group.RoundGroup;
import io.slomix.model.partition.link.Role;
import io.slomix.model.partition.reading.PlacedRecord;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the one record of each source that a round uses (lua-round-event 17.4 step 1): the Lua
 * event with the smallest end, in both of its deliveries; the capture with the most bytes; of the
 * endstats parts the first by name. Of several deliveries of one event the larger one is used, then
 * the larger digest, then the smaller name (as R2 has it for contents of one name). A message
 * without an end is a delivery of the round's Lua event.
 */
final class CanonicalRecords {

  private static final Comparator<PlacedRecord> BY_NAME =
      Comparator.comparing(PlacedRecord::name).thenComparing(PlacedRecord.ORDER);

  private static final Comparator<PlacedRecord> BY_CONTENT =
      Comparator.comparingLong((PlacedRecord p) -> p.record().content().sizeBytes())
          .thenComparing(p -> p.record().content().sha256())
          .reversed()
          .thenComparing(BY_NAME);

  private static final Comparator<PlacedRecord> BY_SIZE =
      Comparator.comparingLong((PlacedRecord p) -> p.record().content().sizeBytes())
          .reversed()
          .thenComparing(BY_NAME);

  private final Map<EndSource, PlacedRecord> bySource = new EnumMap<>(EndSource.class);

  private CanonicalRecords() {}

  static CanonicalRecords of(RoundGroup group) {
    CanonicalRecords chosen = new CanonicalRecords();
    String event = luaEvent(group.members()).orElse(null);
    for (EndSource source : EndSource.values()) {
      group.members().stream()
          .filter(m -> m.record().source() == source)
          .filter(m -> !isLua(source) || event == null || delivers(m, event))
          .min(preference(source))
          .ifPresent(m -> chosen.bySource.put(source, m));
    }
    return chosen;
  }

  private static Comparator<PlacedRecord> preference(EndSource source) {
    return switch (source) {
      case STATS, ENDSTATS -> BY_NAME;
      case STATS_READY, GAMETIME ->
          Comparator.comparing(PlacedRecord::precise).reversed().thenComparing(BY_CONTENT);
      case PROXIMITY -> BY_SIZE;
    };
  }

  private static Optional<String> luaEvent(List<PlacedRecord> members) {
    return members.stream()
        .filter(m -> isLua(m.record().source()) && m.precise())
        .min(PlacedRecord.ORDER)
        .map(m -> m.record().sourceKey());
  }

  private static boolean isLua(EndSource source) {
    return source.witness() == EndSource.STATS_READY;
  }

  private static boolean delivers(PlacedRecord record, String event) {
    return !record.precise() || record.record().sourceKey().equals(event);
  }

  /** What a record of the group is to it. */
  Role role(PlacedRecord member) {
    PlacedRecord canonical = bySource.get(member.record().source());
    if (member.equals(canonical)) {
      return Role.CANONICAL;
    }
    boolean part = member.record().source() == EndSource.ENDSTATS && !repeatsCanonical(member);
    return part ? Role.PART : Role.EXTRA;
  }

  /** Whether the canonical record of its source has the same content. */
  boolean repeatsCanonical(PlacedRecord member) {
    PlacedRecord canonical = bySource.get(member.record().source());
    return canonical != null
        && canonical.record().content().sha256().equals(member.record().content().sha256());
  }

  /** The canonical records, in order of trust in their labels. */
  List<PlacedRecord> all() {
    return List.copyOf(bySource.values());
  }

  /** The canonical record of a source, or null. */
  PlacedRecord of(EndSource source) {
    return bySource.get(source);
  }
}
