package io.slomix.sources.directory.enumerator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Wakes the watches over the directories of a server: somebody knows that a file is about to be
 * there. Only makes them look sooner; nothing depends on it. Rings within this process, where
 * collectors and the enumerators of a one-machine pipeline live.
 */
public final class PollBell {

  private static final Map<String, Long> RUNG_AT_MILLIS = new ConcurrentHashMap<>();

  private PollBell() {}

  /** A round of this server has ended. */
  public static void ring(String server) {
    RUNG_AT_MILLIS.put(server, DirectoryClock.system().monotonicMillis());
  }

  /** Monotonic time of the last ring; long ago when there was none. */
  static long lastRingMillis(String server) {
    return RUNG_AT_MILLIS.getOrDefault(server, Long.MIN_VALUE / 2);
  }
}
