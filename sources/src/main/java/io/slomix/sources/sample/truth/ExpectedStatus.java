package io.slomix.sources.sample.truth;

/** The status that stats-file 4.2 gives to a sample round's file. */
public enum ExpectedStatus {
  PAIRED,
  UNPAIRED,
  ABANDONED,
  ABORTED,
  /** The round was played, but its file is lost: there is nothing to give a status to. */
  LOST
}
