package io.slomix.sources.archive.range;

import java.util.List;

/**
 * How far the archive was given to readers: the enumerator's checkpoint.
 *
 * @param serial everything up to here was given to a reader, or is in {@code pending}
 * @param pending ranges that no reader has taken yet
 * @param identity of everything that the state of the job depends on; empty when it was not said
 */
public record ArchivePosition(long serial, List<ArchiveRangeSplit> pending, String identity) {
  /** Before the first row. */
  public static final ArchivePosition START = new ArchivePosition(0, List.of(), "");

  /** Copies the list. */
  public ArchivePosition {
    pending = List.copyOf(pending);
  }
}
