package io.slomix.model.match.file;

/** What became of a stats file; every file has exactly one (stats-file 4.2, R8). */
public enum FileStatus {
  /** Both rounds of a match are there. */
  PAIRED,
  /** A round 2 without its round 1: its counters cannot be split. */
  UNPAIRED,
  /** A round 1 that no round 2 continued. */
  ABANDONED,
  /** A round 1 that was started again. */
  SUPERSEDED,
  /** The round did not end regularly. */
  ABORTED,
  /** A second dump of a round. */
  DUPLICATE,
  /** No player. */
  EMPTY,
  /** Unreadable as a whole. */
  INVALID,
  /** Damaged. */
  CORRUPT,
  /** Not a stats file by its name. */
  REFUSED;

  /** Whether the status alone keeps the round out of the statistics (stats-file 6.5). */
  public boolean excludes() {
    return switch (this) {
      case PAIRED, ABANDONED -> false;
      case UNPAIRED, SUPERSEDED, ABORTED, DUPLICATE, EMPTY, INVALID, CORRUPT, REFUSED -> true;
    };
  }
}
