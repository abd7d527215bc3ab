package io.slomix.model.partition.reading;

import io.slomix.model.clock.Readings;

/** One of the two meanings of a clock in the repeated hour (stats-file 1.2). */
public enum Reading {
  /** Before the clock was put back. */
  EARLIER,
  /** After it. */
  LATER;

  /** The instant that this reading gives, epoch seconds. */
  public long of(Readings readings) {
    return switch (this) {
      case EARLIER -> readings.earlier();
      case LATER -> readings.later();
    };
  }
}
