package io.slomix.sources.directory.enumerator;

import io.slomix.sources.directory.enumerator.DirectoryEnumeratorState.DirectoryState;
import io.slomix.sources.directory.remote.DirectoryListing;
import io.slomix.sources.directory.remote.RemoteDirectory;
import io.slomix.sources.directory.remote.RemoteFile;
import io.slomix.sources.directory.remote.WatchedDirectory;
import io.slomix.sources.directory.tracker.SettledFileTracker;
import io.slomix.sources.directory.tracker.SettledFileTrackerState;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.time.Deadline;

/**
 * One directory under watch: the open handle, what its tracker knows, and how it fares.
 *
 * <p>Threading: {@link #look} runs on the I/O thread, everything else on the coordinator thread,
 * except the figures for gauges, which any thread may read.
 */
final class DirectoryWatch implements AutoCloseable {
  private static final int LONGEST_PAUSE_MILLIS = 60_000;

  /** A listing with the monotonic times at which it was asked for and complete. */
  record TimedListing(DirectoryListing listing, long startedAtMillis, long endedAtMillis) {}

  private final WatchedDirectory directory;
  private final RemoteDirectory remote;
  private final DiscoveryOptions options;
  private final SettledFileTracker tracker;
  private final PollSchedule schedule;
  private volatile int failuresInARow;
  private volatile long lastLookAtMillis = Long.MIN_VALUE / 2;
  private volatile boolean listed;
  private volatile long nextLookAtMillis = Long.MIN_VALUE;
  private volatile long lastGoodLookAtMillis;
  private volatile int filesListed;
  private volatile int unreadableEntries;

  DirectoryWatch(
      WatchedDirectory directory, DiscoveryOptions options, Optional<DirectoryState> restored) {
    this.directory = directory;
    this.options = options;
    this.schedule = new PollSchedule(options.pollInterval(), options.settleTime());
    this.remote = options.opener().open(directory);
    this.tracker =
        new SettledFileTracker(
            options.settleTime(),
            restored.map(DirectoryState::tracker).orElse(SettledFileTrackerState.EMPTY));
    this.listed = restored.map(DirectoryState::listed).orElse(false);
    this.lastGoodLookAtMillis = options.clock().monotonicMillis();
  }

  /** I/O thread. Lists the directory; empty when it is too early to look again. */
  Optional<TimedListing> look() throws IOException {
    long startedAtMillis = options.clock().monotonicMillis();
    if (startedAtMillis < nextLookAtMillis && !isExpecting(startedAtMillis)) {
      return Optional.empty();
    }
    lastLookAtMillis = startedAtMillis;
    DirectoryListing listing = remote.list(Deadline.fromNow(options.callTimeout()));
    return Optional.of(
        new TimedListing(listing, startedAtMillis, options.clock().monotonicMillis()));
  }

  /** Coordinator thread. Takes in a good listing and returns the files that are now due. */
  List<RemoteFile> succeeded(TimedListing timed) {
    listed = true;
    failuresInARow = 0;
    lastGoodLookAtMillis = timed.endedAtMillis();
    filesListed = timed.listing().files().size();
    unreadableEntries = timed.listing().unreadableEntries();
    List<RemoteFile> due =
        tracker.observe(timed.listing(), timed.startedAtMillis(), timed.endedAtMillis());
    // Ticks come at a fixed rate: after a slow look, those that were missed follow at once.
    pause(schedule.pauseAfterLook(tracker.isSettling()));
    return due;
  }

  /** Coordinator thread. Notes a failed look: the pause until the next doubles up to a minute. */
  Duration failed() {
    int doublings = Math.min(failuresInARow, 16);
    failuresInARow = doublings + 1;
    long millis = options.pollInterval().toMillis() << doublings;
    Duration pause = Duration.ofMillis(Math.min(millis, LONGEST_PAUSE_MILLIS));
    pause(pause);
    return pause;
  }

  /** Coordinator thread. Takes back a file that a reader could not read. */
  void giveBack(RemoteFile file) {
    tracker.giveBack(file);
  }

  /** Coordinator thread. Returns what a new watch needs to carry on. */
  DirectoryState snapshot() {
    // A bounded run does not look twice, so it need not remember what it saw.
    return new DirectoryState(
        directory, listed, options.bounded() ? SettledFileTrackerState.EMPTY : tracker.snapshot());
  }

  WatchedDirectory directory() {
    return directory;
  }

  /** How often to ask for a look. */
  Duration tick() {
    return schedule.tick();
  }

  boolean isListed() {
    return listed;
  }

  int filesListed() {
    return filesListed;
  }

  int unreadableEntries() {
    return unreadableEntries;
  }

  /** Any thread. Seconds since the last good listing, or since the start. */
  long secondsSinceGoodListing() {
    return (options.clock().monotonicMillis() - lastGoodLookAtMillis) / 1_000;
  }

  @Override
  public void close() throws IOException {
    remote.close();
  }

  /** A server that fails is not asked sooner, whoever rings. */
  private boolean isExpecting(long nowMillis) {
    long lastRingMillis = PollBell.lastRingMillis(directory.server());
    return failuresInARow == 0 && schedule.isExpecting(nowMillis, lastLookAtMillis, lastRingMillis);
  }

  private void pause(Duration duration) {
    nextLookAtMillis = options.clock().monotonicMillis() + duration.toMillis();
  }
}
