package io.slomix.sources.directory.enumerator;

/** Clocks that only move when told. */
final class ManualClock implements DirectoryClock {
  private long nowMillis = 1_000;

  void advanceMillis(long millis) {
    nowMillis += millis;
  }

  @Override
  public long wallMillis() {
    return 1_700_000_000_000L + nowMillis;
  }

  @Override
  public long monotonicMillis() {
    return nowMillis;
  }
}
