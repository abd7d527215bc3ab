package io.slomix.sources.sample.truth;

/** The class that stats-file 5.1 gives to a player of a sample file. */
public enum ExpectedClass {
  R1,
  CONTINUOUS,
  NEW,
  ABSENT,
  RESET_ROUNDS,
  RESET_DROP,
  UNPAIRED,
  ABORTED,
  /** Played a round whose file is lost. */
  LOST
}
