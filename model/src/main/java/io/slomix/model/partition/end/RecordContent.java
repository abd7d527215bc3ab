package io.slomix.model.partition.end;

/**
 * What tells two contents apart without their bytes.
 *
 * @param readable whether the content was understood; an unreadable stats file only marks a place
 * @param sizeBytes number of bytes
 * @param sha256 digest of what counts: of the bytes, of a message its fields (lua-round-event 10)
 */
public record RecordContent(boolean readable, long sizeBytes, String sha256) {

  /** A content that was understood. */
  public static RecordContent readable(long sizeBytes, String sha256) {
    return new RecordContent(true, sizeBytes, sha256);
  }
}
