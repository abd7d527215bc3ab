package io.slomix.model.stats;

/**
 * What the reader noticed about a file that changes no number (flags of R20).
 *
 * @param noFinalNewline the last line does not end
 * @param cp1252 at least one line was no UTF-8 and was read as Windows-1252
 * @param headerNameMismatch header and file name disagree on map or round
 * @param skippedLines non-blank lines without a backslash
 * @param unknownLayout the number of tab fields is unknown
 * @param duplicateGuid several player lines share a guid
 */
public record FileRemarks(
    boolean noFinalNewline,
    boolean cp1252,
    boolean headerNameMismatch,
    int skippedLines,
    boolean unknownLayout,
    boolean duplicateGuid) {

  /** Nothing noticed. */
  public static final FileRemarks NONE = new FileRemarks(false, false, false, 0, false, false);
}
