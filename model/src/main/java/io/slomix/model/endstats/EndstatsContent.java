package io.slomix.model.endstats;

import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.evidence.Reason;

/** What reading an endstats file gave: its lines, or a refusal that says where and why. */
public sealed interface EndstatsContent {

  /** How much could be read. */
  ParseStatus parseStatus();

  /** A readable file; what its lines mean is decided over all parts of the round (R22). */
  record Report(EndstatsPart part) implements EndstatsContent {
    @Override
    public ParseStatus parseStatus() {
      return part.parseStatus();
    }
  }

  /**
   * A file that is not used, not even in part.
   *
   * @param reason of kind REFUSED or INVALID
   * @param line 1-based line, 0 for the file as a whole
   * @param column 1-based byte of the line, 0 for the line as a whole
   * @param detail what was found and expected, one sentence
   */
  record Refusal(Reason reason, int line, int column, String detail) implements EndstatsContent {
    @Override
    public ParseStatus parseStatus() {
      return ParseStatus.FAILED;
    }
  }
}
