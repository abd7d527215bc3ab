package io.slomix.jobs.run.request;

/** What a run reads, and when it ends (design 5). */
public enum RunMode {
  /** Watches the directories until it is stopped, or idle for the requested time. */
  LIVE,
  /** Reads what is in the directories now, then ends. */
  BACKFILL,
  /** Throws away everything derived and derives it again from the archive. */
  REBUILD,
  /** Decodes quarantined artifacts of the archive again, limited by reason. */
  REDRIVE
}
