package io.slomix.sources.archive.reader;

import io.slomix.sources.archive.range.ArchiveRangeSplit;

/** How far a range has been emitted. Task thread only; the one mutable value of the reader. */
final class RangeProgress {
  private final long upToSerial;
  private long emittedSerial;

  RangeProgress(ArchiveRangeSplit range) {
    upToSerial = range.upToSerial();
    emittedSerial = range.afterSerial();
  }

  void emitted(long serial) {
    emittedSerial = serial;
  }

  /** Returns the part of the range that is still to be read. */
  ArchiveRangeSplit remaining() {
    return new ArchiveRangeSplit(emittedSerial, upToSerial);
  }
}
