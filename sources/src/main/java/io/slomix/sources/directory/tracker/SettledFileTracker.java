package io.slomix.sources.directory.tracker;

import io.slomix.sources.directory.remote.DirectoryListing;
import io.slomix.sources.directory.remote.RemoteFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which files of a directory may be read now: those that stopped changing and were not
 * handed out in this form before.
 *
 * <p>Guarantee: a file that stays in the directory and stops changing is handed out in its final
 * form, whatever happened to it and to the clock before; one that changes after its hand-out is
 * handed out again; one that is away in a listing counts as new when it returns. "Changing" means
 * another size or modification time. There is no high-water mark: modification times are compared
 * for equality only, so copies with old times are files like any other (R2).
 *
 * <p>Not thread-safe. Times are milliseconds of a clock that should not jump; if it does go back, a
 * file only settles a little longer.
 */
public final class SettledFileTracker {
  private static final long FIRST_RETRY_MILLIS = 1_000;
  private static final long LAST_RETRY_MILLIS = 60_000;

  /** What is known about one path; {@code retries} counts how often this form was given back. */
  private record Sighting(RemoteFile file, long stillSinceMillis, int retries, boolean handedOut) {}

  private final long settleMillis;
  private Map<String, Sighting> sightingByPath = new HashMap<>();

  /**
   * Continues with what an earlier tracker had handed out.
   *
   * @param settleTime how long a file must stand still; zero takes every file as it is (R2, bounded
   *     runs)
   */
  public SettledFileTracker(Duration settleTime, SettledFileTrackerState restored) {
    if (settleTime.isNegative()) {
      throw new IllegalArgumentException("the settle time is negative: " + settleTime);
    }
    settleMillis = settleTime.toMillis();
    for (RemoteFile file : restored.handedOut()) {
      sightingByPath.put(file.path(), new Sighting(file, 0, 0, true));
    }
  }

  /**
   * Takes in a listing and returns the files to hand out now, by name and then path. They count as
   * handed out from here on.
   *
   * @param startedAtMillis when the listing was asked for: a file stood still at least until then
   * @param endedAtMillis when it was complete: a file seen for the first time stands still since
   *     then at the latest
   */
  public List<RemoteFile> observe(
      DirectoryListing listing, long startedAtMillis, long endedAtMillis) {
    Map<String, Sighting> seen = new HashMap<>();
    List<RemoteFile> due = new ArrayList<>();
    for (RemoteFile file : listing.files()) {
      Sighting sighting = sight(file, startedAtMillis, endedAtMillis);
      if (!sighting.handedOut() && isSettled(sighting, startedAtMillis)) {
        sighting = new Sighting(file, sighting.stillSinceMillis(), sighting.retries(), true);
        if (!seen.containsKey(file.path())) { // a listing may show one path twice
          due.add(file);
        }
      }
      seen.putIfAbsent(file.path(), sighting);
    }
    sightingByPath = seen; // forgets what vanished
    return due;
  }

  /** Whether a file is there that has not stood still for long enough yet. */
  public boolean isSettling() {
    return sightingByPath.values().stream().anyMatch(sighting -> !sighting.handedOut());
  }

  /**
   * Takes back a file that was handed out but could not be read. It is handed out again when the
   * next listings still show it; in unchanged form after growing pauses, up to a minute.
   */
  public void giveBack(RemoteFile file) {
    sightingByPath.computeIfPresent(
        file.path(),
        (path, known) ->
            known.file().equals(file) && known.handedOut()
                ? new Sighting(file, Long.MAX_VALUE, known.retries() + 1, false)
                : known);
  }

  /** Returns what a new tracker needs to carry on. */
  public SettledFileTrackerState snapshot() {
    return new SettledFileTrackerState(
        sightingByPath.values().stream().filter(Sighting::handedOut).map(Sighting::file).toList());
  }

  private Sighting sight(RemoteFile file, long startedAtMillis, long endedAtMillis) {
    Sighting known = sightingByPath.get(file.path());
    if (known == null || !known.file().equals(file)) {
      return new Sighting(file, endedAtMillis, 0, false);
    }
    // Given back since the last listing, or the clock went back: the stillness starts here.
    boolean restart = !known.handedOut() && known.stillSinceMillis() > startedAtMillis;
    return restart ? new Sighting(file, endedAtMillis, known.retries(), false) : known;
  }

  private boolean isSettled(Sighting sighting, long nowMillis) {
    long required = settleMillis;
    if (sighting.retries() > 0) {
      int doublings = Math.min(sighting.retries() - 1, 10);
      required += Math.min(FIRST_RETRY_MILLIS << doublings, LAST_RETRY_MILLIS);
    }
    return required == 0 || nowMillis - sighting.stillSinceMillis() >= required;
  }
}
