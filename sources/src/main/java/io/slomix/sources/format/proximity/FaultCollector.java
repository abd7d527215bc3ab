package io.slomix.sources.format.proximity;

import io.slomix.model.evidence.Reason;
import io.slomix.model.proximity.capture.CaptureQuality;
import io.slomix.model.proximity.capture.RowFault;
import io.slomix.sources.format.text.StorableText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Accounts for every row that is not used (proximity-file 6): nothing is dropped silently. */
final class FaultCollector {

  private static final int MOST_UNKNOWN = 100;

  private final Set<Reason> remarks = EnumSet.noneOf(Reason.class);
  private final List<RowFault> faults = new ArrayList<>();
  private final Map<String, Integer> dropped = new TreeMap<>();
  private final Map<String, Integer> unknown = new TreeMap<>();
  private int repeated;
  private boolean truncated;

  void remark(Reason reason) {
    remarks.add(reason);
  }

  void truncated() {
    truncated = true;
    remarks.add(Reason.TRUNCATED);
  }

  void dropped(String section, int line, int column, Reason reason, String row) {
    remarks.add(reason);
    dropped.merge(section + "/" + reason.code(), 1, Integer::sum);
    if (faults.size() < CaptureQuality.MOST_FAULTS) {
      String excerpt = row.substring(0, Math.min(row.length(), RowFault.EXCERPT));
      faults.add(new RowFault(section, line, column, reason, StorableText.of(excerpt)));
    }
  }

  void repeated() {
    repeated++;
    remarks.add(Reason.ROW_REPEATED);
  }

  /** Counts a row, or with 0 the marker, of an unknown section. */
  void unknown(String marker, int rows) {
    remarks.add(Reason.SECTION_UNKNOWN);
    if (unknown.size() < MOST_UNKNOWN || unknown.containsKey(marker)) {
      unknown.merge(marker, rows, Integer::sum);
    }
  }

  CaptureQuality quality() {
    return new CaptureQuality(truncated, List.copyOf(remarks), faults, dropped, repeated, unknown);
  }
}
