package io.slomix.sources.format.stats;

import io.slomix.model.evidence.Reason;
import io.slomix.sources.format.stats.line.LineFault;
import io.slomix.sources.format.text.ByteLines;
import java.util.Optional;

/**
 * Checks that all player lines of a file have the same number of tab fields (stats-file 1.3).
 *
 * <p>When they differ, the fault is the first line with fewer than the longest: writers never add
 * fields, broken transfers lose them.
 */
final class FieldCountCheck {

  private Seen first;
  private Seen longest;
  private Seen shorter;

  /** A player line, the number of its tab fields and its last column. */
  private record Seen(int line, int tabFields, int endColumn) {}

  /** Takes note of the current line. */
  void observe(ByteLines line, int tabFields) {
    if (longest != null && tabFields == longest.tabFields) {
      return;
    }
    Seen seen = new Seen(line.number(), tabFields, line.column(line.end()));
    if (longest == null) {
      first = seen;
      longest = seen;
    } else if (tabFields > longest.tabFields) {
      longest = seen;
      shorter = first; // every earlier line is shorter now
    } else if (shorter == null) {
      shorter = seen;
    }
  }

  /** The number of tab fields of the first player line; empty when there was none. */
  Optional<Integer> tabFields() {
    return Optional.ofNullable(first).map(Seen::tabFields);
  }

  /** The line that has too few fields, if the lines differ. */
  Optional<LineFault> fault() {
    return Optional.ofNullable(shorter)
        .map(
            s ->
                new LineFault(
                    Reason.FIELD_COUNT,
                    s.line,
                    s.endColumn,
                    "%d tab fields where line %d has %d"
                        .formatted(s.tabFields, longest.line, longest.tabFields)));
  }
}
