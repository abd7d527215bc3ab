package io.slomix.sources.directory;

import io.slomix.sources.directory.enumerator.DirectoryClock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The machine's clock plus a shift that the test controls, also inside a cluster. With settle times
 * of hours nothing settles by itself while a test runs.
 */
public final class ShiftedClock implements DirectoryClock {
  private static final Map<String, AtomicLong> SHIFTS = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();

  public ShiftedClock() {
    SHIFTS.put(id, new AtomicLong());
  }

  public void advanceMillis(long millis) {
    SHIFTS.get(id).addAndGet(millis);
  }

  @Override
  public long wallMillis() {
    return DirectoryClock.system().wallMillis();
  }

  @Override
  public long monotonicMillis() {
    return DirectoryClock.system().monotonicMillis() + SHIFTS.get(id).get();
  }
}
