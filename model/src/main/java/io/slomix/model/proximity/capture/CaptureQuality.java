package io.slomix.model.proximity.capture;

import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.evidence.Reason;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well a capture could be read (proximity-file 6).
 *
 * @param truncated it ends in the middle, or lacks a section that every whole file has
 * @param remarks what was noticed, sorted and without repetition
 * @param faults the first dropped rows
 * @param dropped how many rows were dropped, by section and reason ({@code section/reason})
 * @param repeated rows that were written twice
 * @param unknownSections rows by marker that nobody knows
 */
public record CaptureQuality(
    boolean truncated,
    List<Reason> remarks,
    List<RowFault> faults,
    Map<String, Integer> dropped,
    int repeated,
    Map<String, Integer> unknownSections) {

  /** How many dropped rows are kept with their text. */
  public static final int MOST_FAULTS = 200;

  public CaptureQuality {
    remarks = List.copyOf(remarks);
    faults = List.copyOf(faults);
    dropped = new TreeMap<>(dropped);
    unknownSections = new TreeMap<>(unknownSections);
  }

  /** Whole, or with something missing. */
  public ParseStatus parseStatus() {
    return ParseStatus.of(remarks);
  }
}
