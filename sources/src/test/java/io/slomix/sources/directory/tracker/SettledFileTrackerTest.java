package io.slomix.sources.directory.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.sources.directory.remote.DirectoryListing;
import io.slomix.sources.directory.remote.RemoteFile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettledFileTrackerTest {
  private static final Duration SETTLE = Duration.ofSeconds(2);
  private static final RemoteFile A = new RemoteFile("a.txt", 10, 100);

  private final SettledFileTracker tracker =
      new SettledFileTracker(SETTLE, SettledFileTrackerState.EMPTY);

  @Test
  void handsOutAFileOnlyAfterItStoodStill() {
    assertThat(at(0, A)).isEmpty();
    assertThat(at(1_999, A)).isEmpty();
    assertThat(at(2_000, A)).containsExactly(A);
    assertThat(at(9_000, A)).isEmpty();
  }

  @Test
  void startsAgainWhenTheFileGrowsShrinksOrIsTouched() {
    at(0, A);
    RemoteFile grown = new RemoteFile("a.txt", 11, 100);
    RemoteFile shrunk = new RemoteFile("a.txt", 9, 100);
    RemoteFile touched = new RemoteFile("a.txt", 9, 50);
    assertThat(at(1_900, grown)).isEmpty();
    assertThat(at(3_800, shrunk)).isEmpty();
    assertThat(at(5_700, touched)).isEmpty();
    assertThat(at(7_700, touched)).containsExactly(touched);
  }

  @Test
  void handsOutAChangedFileAgainAfterItSettled() {
    at(0, A);
    at(2_000, A);
    RemoteFile revised = new RemoteFile("a.txt", 12, 90);
    assertThat(at(3_000, revised)).isEmpty();
    assertThat(at(5_000, revised)).containsExactly(revised);
  }

  @Test
  void handsOutAFileThatReturnsAfterItVanished() {
    at(0, A);
    at(2_000, A);
    at(3_000);
    assertThat(at(4_000, A)).isEmpty();
    assertThat(at(6_000, A)).containsExactly(A);
  }

  @Test
  void keepsFilesOfOneNameInTwoDirectoriesApart() {
    RemoteFile x = new RemoteFile("x/a.txt", 10, 100);
    RemoteFile y = new RemoteFile("y/a.txt", 5, 100);
    at(0, y, x);
    assertThat(at(2_000, y, x)).containsExactly(x, y);
  }

  @Test
  void settlesALittleLongerWhenTheClockGoesBack() {
    at(10_000, A);
    assertThat(at(500, A)).isEmpty();
    assertThat(at(2_500, A)).containsExactly(A);
  }

  @Test
  void countsStillnessFromTheEndOfOneListingToTheStartOfAnother() {
    assertThat(tracker.observe(listing(A), 0, 1_500)).isEmpty();
    assertThat(tracker.observe(listing(A), 2_000, 3_600)).isEmpty();
    assertThat(tracker.observe(listing(A), 3_500, 3_600)).containsExactly(A);
  }

  @Test
  void takesEveryFileAsItIsWhenTheSettleTimeIsZero() {
    SettledFileTracker bounded =
        new SettledFileTracker(Duration.ZERO, SettledFileTrackerState.EMPTY);
    assertThat(bounded.observe(listing(A), 7, 7)).containsExactly(A);
    assertThat(bounded.observe(listing(A), 7, 7)).isEmpty();
  }

  @Test
  void handsOutAPathOnceWhenAListingShowsItTwice() {
    at(0, A, A);
    assertThat(at(2_000, A, A)).containsExactly(A);
  }

  @Test
  void offersAGivenBackFileAgainAfterGrowingPauses() {
    at(0, A);
    at(2_000, A);
    tracker.giveBack(A);
    assertThat(at(3_000, A)).isEmpty();
    assertThat(at(5_999, A)).isEmpty();
    assertThat(at(6_000, A)).containsExactly(A);
    tracker.giveBack(A);
    assertThat(at(7_000, A)).isEmpty();
    assertThat(at(10_999, A)).isEmpty();
    assertThat(at(11_000, A)).containsExactly(A);
  }

  @Test
  void ignoresAFileGivenBackThatHasChangedSince() {
    at(0, A);
    at(2_000, A);
    RemoteFile revised = new RemoteFile("a.txt", 12, 90);
    at(3_000, revised);
    tracker.giveBack(A);
    assertThat(at(5_000, revised)).containsExactly(revised);
  }

  @Test
  void remembersOverARestartWhatWasHandedOutAndSettlesTheRestAnew() {
    RemoteFile b = new RemoteFile("b.txt", 1, 1);
    at(100_000, A);
    at(102_000, A, b);
    SettledFileTracker restored = new SettledFileTracker(SETTLE, tracker.snapshot());
    assertThat(restored.observe(listing(A, b), 50, 50)).isEmpty();
    assertThat(restored.observe(listing(A, b), 2_050, 2_050)).containsExactly(b);
  }

  @Test
  void refusesANegativeSettleTime() {
    assertThatThrownBy(
            () -> new SettledFileTracker(Duration.ofMillis(-1), SettledFileTrackerState.EMPTY))
        .hasMessageContaining("negative");
  }

  private List<RemoteFile> at(long nowMillis, RemoteFile... files) {
    return tracker.observe(listing(files), nowMillis, nowMillis);
  }

  private static DirectoryListing listing(RemoteFile... files) {
    return new DirectoryListing(List.of(files), 0);
  }
}
