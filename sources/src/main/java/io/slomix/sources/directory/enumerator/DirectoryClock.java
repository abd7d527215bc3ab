package io.slomix.sources.directory.enumerator;

import java.io.Serializable;

/** The two clocks of the directory source. Nothing that a decision depends on comes from here. */
public interface DirectoryClock extends Serializable {

  /** Returns the time of day in milliseconds since the epoch: noted beside what was received. */
  long wallMillis();

  /** Returns milliseconds since any fixed instant, never going back: measures stillness. */
  long monotonicMillis();

  /** Returns the clocks of this machine. */
  static DirectoryClock system() {
    return SystemClock.SYSTEM;
  }

  /** The clocks of this machine; an enum, because it travels with the job. */
  enum SystemClock implements DirectoryClock {
    /** The only one. */
    SYSTEM;

    @Override
    public long wallMillis() {
      return System.currentTimeMillis();
    }

    @Override
    public long monotonicMillis() {
      return System.nanoTime() / 1_000_000;
    }
  }
}
