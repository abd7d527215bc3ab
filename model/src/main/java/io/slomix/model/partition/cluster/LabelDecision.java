package io.slomix.model.partition.cluster;

import io.slomix.model.partition.cluster.RoundLabel.Origin;
import io.slomix.model.partition.end.EndRecord;
import io.slomix.model.partition.end.EndSource;
import io.slomix.model.partition.reading.PlacedRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The number of a round by trust, and whether it ended regularly (17.4 step 4, 7.4). */
final class LabelDecision {

  private LabelDecision() {}

  /** Whether its stats file, or without one its Lua event, says that the round was aborted. */
  static boolean isAborted(CanonicalRecords canonical) {
    PlacedRecord stats = canonical.of(EndSource.STATS);
    if (stats != null) {
      return stats.record().aborted();
    }
    return canonical.all().stream().anyMatch(r -> r.record().aborted());
  }

  /**
   * The first trusted number.
   *
   * @param records canonical records and further parts, in order of trust
   */
  static RoundLabel of(List<PlacedRecord> records, boolean aborted) {
    if (aborted) {
      return RoundLabel.UNKNOWN;
    }
    Set<Integer> numbers = new HashSet<>();
    EndRecord first = null;
    for (PlacedRecord placed : records) {
      Integer number = placed.record().trustedLabel();
      if (number != null) {
        first = first == null ? placed.record() : first;
        numbers.add(number);
      }
    }
    return first == null
        ? RoundLabel.UNKNOWN
        : new RoundLabel(first.trustedLabel(), origin(first.source()), numbers.size() > 1);
  }

  /** Whether an artifact names another number than the round has. */
  static boolean contradicts(EndRecord record, RoundLabel label) {
    return label.number() != null
        && record.label().isRound()
        && !Objects.equals(record.label().number(), label.number());
  }

  private static Origin origin(EndSource source) {
    return switch (source) {
      case STATS -> Origin.STATS;
      case STATS_READY, GAMETIME -> Origin.LUA;
      case ENDSTATS -> Origin.ENDSTATS;
      case PROXIMITY -> Origin.PROXIMITY;
    };
  }
}
