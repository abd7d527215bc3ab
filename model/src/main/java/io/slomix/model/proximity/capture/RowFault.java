package io.slomix.model.proximity.capture;

import io.slomix.model.evidence.Reason;

/**
 * A row that was dropped.
 *
 * @param section its marker, unknown ones included; empty before the first
 * @param line 1-based line of the file
 * @param column 1-based column of the row, 0 for the row as a whole
 * @param reason why
 * @param excerpt its first 500 characters
 */
public record RowFault(String section, int line, int column, Reason reason, String excerpt) {

  /** How much of a dropped row is kept. */
  public static final int EXCERPT = 500;
}
