package io.slomix.sinks.postgres.counters;

/** What became of a document, as {@code apply_log} names it (R5). */
public enum ApplyOutcome {
  /** Nothing was stored under its key before. */
  NEW,
  /** Something else was stored under its key. */
  CHANGED,
  /** The same was stored; at most its revision rose. */
  UNCHANGED,
  /** A higher revision is stored: the document was not written. */
  STALE,
  /** The database refused it: it lies in quarantine. */
  REJECTED
}
