package io.slomix.sources.directory.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.sources.directory.remote.DirectoryListing;
import io.slomix.sources.directory.remote.RemoteFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The law of the tracker over every history of a small directory. */
class SettledFileTrackerPropertyTest {
  private static final int SETTLE_MILLIS = 100;
  private static final int RETRY_PAUSES_MILLIS = 70_000;

  /** One thing that happens to the directory, the clock or the process. */
  sealed interface Event {
    record Write(String path, int size, int modifiedAt) implements Event {}

    record Delete(String path) implements Event {}

    record Look(int afterMillis) implements Event {}

    record GiveBackAll() implements Event {}

    record Restart() implements Event {}
  }

  @Property(tries = 2_000)
  void handsOutTheFinalFormOfEveryFileThatStays(@ForAll("histories") List<Event> history) {
    Watcher watcher = new Watcher();
    history.forEach(watcher::apply);
    watcher.quietEnd();
    assertThat(watcher.lastHandedOut).containsAllEntriesOf(watcher.directory);
  }

  @Property(tries = 2_000)
  void handsOutNothingTwiceUnlessItChangedVanishedOrCameBack(
      @ForAll("histories") List<Event> history) {
    Watcher watcher = new Watcher();
    history.forEach(watcher::apply);
    watcher.quietEnd();
    int before = watcher.handOuts;
    watcher.quietEnd();
    assertThat(watcher.handOuts).isEqualTo(before);
  }

  @Property(tries = 2_000)
  void handsOutNothingThatHasNotStoodStillWhileTheClockRunsForward(
      @ForAll("histories") List<Event> history) {
    Watcher watcher = new Watcher();
    for (int i = 0; i < history.size(); i++) {
      watcher.apply(forwardAndDistinct(history.get(i), i));
    }
    assertThat(watcher.shortestStillnessMillis).isGreaterThanOrEqualTo(SETTLE_MILLIS);
  }

  /** A file that changes and changes back between two listings cannot be told from a still one. */
  private static Event forwardAndDistinct(Event event, int number) {
    if (event instanceof Event.Look look) {
      return new Event.Look(Math.abs(look.afterMillis()));
    }
    return event instanceof Event.Write write
        ? new Event.Write(write.path(), write.size(), number)
        : event;
  }

  @Provide
  Arbitrary<List<Event>> histories() {
    Arbitrary<String> paths = Arbitraries.of("a", "x/a", "y/a", "b");
    Arbitrary<Integer> small = Arbitraries.integers().between(1, 3);
    Arbitrary<Event> writes = Combinators.combine(paths, small, small).as(Event.Write::new);
    Arbitrary<Event> looks = Arbitraries.integers().between(-150, 150).map(Event.Look::new);
    return Arbitraries.frequencyOf(
            Tuple.of(4, writes),
            Tuple.of(1, paths.map(Event.Delete::new)),
            Tuple.of(6, looks),
            Tuple.of(1, Arbitraries.of(new Event.GiveBackAll(), new Event.Restart())))
        .list()
        .ofMaxSize(40);
  }

  /** A directory in memory with a tracker that watches it. */
  private static final class Watcher {
    final Map<String, RemoteFile> directory = new HashMap<>();
    final Map<String, RemoteFile> lastHandedOut = new HashMap<>();
    final Map<String, Long> writtenAtMillis = new HashMap<>();
    int handOuts;
    long shortestStillnessMillis = Long.MAX_VALUE;
    private long nowMillis = 1_000_000;
    private SettledFileTracker tracker = tracker(SettledFileTrackerState.EMPTY);

    void apply(Event event) {
      if (event instanceof Event.Write write) {
        RemoteFile file = new RemoteFile(write.path(), write.size(), write.modifiedAt());
        if (!file.equals(directory.put(write.path(), file))) {
          writtenAtMillis.put(write.path(), nowMillis);
        }
      } else if (event instanceof Event.Delete delete) {
        directory.remove(delete.path());
      } else if (event instanceof Event.Look look) {
        look(look.afterMillis());
      } else if (event instanceof Event.GiveBackAll) {
        lastHandedOut.values().forEach(tracker::giveBack);
      } else if (event instanceof Event.Restart) {
        tracker = tracker(tracker.snapshot());
      }
    }

    void quietEnd() {
      for (int i = 0; i < 3; i++) {
        look(RETRY_PAUSES_MILLIS);
      }
    }

    private void look(int afterMillis) {
      nowMillis += afterMillis;
      DirectoryListing listing = new DirectoryListing(new ArrayList<>(directory.values()), 0);
      for (RemoteFile file : tracker.observe(listing, nowMillis, nowMillis)) {
        handOuts++;
        lastHandedOut.put(file.path(), file);
        long stillness = nowMillis - writtenAtMillis.get(file.path());
        shortestStillnessMillis = Math.min(shortestStillnessMillis, stillness);
      }
    }

    private static SettledFileTracker tracker(SettledFileTrackerState state) {
      return new SettledFileTracker(Duration.ofMillis(SETTLE_MILLIS), state);
    }
  }
}
