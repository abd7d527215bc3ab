package io.slomix.model.stats;

import io.slomix.model.evidence.Reason;
import java.util.List;

/**
 * What reading a stats file gave: a report, or a refusal that says where and why (stats-file 1.3).
 */
public sealed interface StatsContent {

  /** What the reader noticed besides. */
  FileRemarks remarks();

  /**
   * A readable file.
   *
   * @param header first line
   * @param tabFields number of tab fields of the player lines: 0, 33, 36, 37, 38 or an unknown one
   * @param players in file order; empty when the file holds no player line
   * @param remarks what the reader noticed
   */
  record Report(StatsHeader header, int tabFields, List<PlayerLine> players, FileRemarks remarks)
      implements StatsContent {

    /** Takes a copy of the list. */
    public Report {
      players = List.copyOf(players);
    }
  }

  /**
   * A file that is not used, not even in part.
   *
   * @param reason of kind REFUSED, INVALID or CORRUPT
   * @param line 1-based line, 0 for the file as a whole
   * @param column 1-based byte of the line, 0 for the line as a whole
   * @param detail what was found and expected, one sentence without the file's name
   * @param header the first line when it was readable, else null
   * @param tabFields number of tab fields of the first player line, null when none was counted
   * @param remarks what the reader noticed up to there
   */
  record Refusal(
      Reason reason,
      int line,
      int column,
      String detail,
      StatsHeader header,
      Integer tabFields,
      FileRemarks remarks)
      implements StatsContent {}
}
