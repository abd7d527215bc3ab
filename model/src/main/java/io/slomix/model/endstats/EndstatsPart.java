package io.slomix.model.endstats;

import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.evidence.Reason;
import java.util.List;

/**
 * The lines of one endstats file, not yet interpreted: a report may be split over several files
 * (R22).
 *
 * @param file the file's name
 * @param lines in file order; lines with fewer than three parts are left out
 * @param droppedLines how many those are, blank lines not counted
 * @param remarks what the reader noticed, each reason once, in the order of {@link Reason}
 */
public record EndstatsPart(
    String file, List<EndstatsLine> lines, int droppedLines, List<Reason> remarks) {

  /** Takes copies of the lists. */
  public EndstatsPart {
    lines = List.copyOf(lines);
    remarks = List.copyOf(remarks);
  }

  /** Ok, or partial where lines were dropped or bytes were no UTF-8. */
  public ParseStatus parseStatus() {
    return ParseStatus.of(remarks);
  }
}
