package io.slomix.sources.directory.enumerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.sources.ManualEnumeratorContext;
import io.slomix.sources.directory.remote.RemoteFile;
import io.slomix.sources.directory.remote.ScriptedDirectory;
import io.slomix.sources.directory.remote.WatchedDirectory;
import io.slomix.sources.directory.split.FileBatchSplit;
import io.slomix.sources.directory.split.FileLostEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DirectoryEnumeratorTest {
  private static final WatchedDirectory MAIN = new WatchedDirectory("main", "/games");
  private static final WatchedDirectory OTHER = new WatchedDirectory("other", "/games");

  private final ManualEnumeratorContext<FileBatchSplit> context =
      new ManualEnumeratorContext<FileBatchSplit>().withReader(0);
  private final ManualClock clock = new ManualClock();
  private final ScriptedDirectory main = new ScriptedDirectory();
  private final Map<WatchedDirectory, ScriptedDirectory> directories =
      new TreeMap<>(Map.of(MAIN, main));

  @Test
  void handsOutSettledFilesToTheReaderThatAsked() {
    DirectoryEnumerator enumerator = continuous(DirectoryEnumeratorState.EMPTY);
    main.with("b.txt", "1", 5).with("a.txt", "1", 9);
    look(0);
    enumerator.handleSplitRequest(0, "host");
    assertThat(context.assignedTo(0)).isEmpty();
    look(2_000);
    assertThat(paths(context.assignedTo(0))).containsExactly("a.txt", "b.txt");
    assertThat(context.assignedTo(0).get(0).handedOutAtMillis()).isEqualTo(clock.wallMillis());
  }

  @Test
  void keepsAGrowingFileBackAndHandsOutItsFinalForm() {
    DirectoryEnumerator enumerator = continuous(DirectoryEnumeratorState.EMPTY);
    enumerator.handleSplitRequest(0, "host");
    String text = "a line of a stats file\n";
    for (int length = 1; length <= text.length(); length++) {
      main.with("a.txt", text.substring(0, length), length);
      look(1_999);
    }
    assertThat(context.assignedTo(0)).isEmpty();
    look(2_000);
    assertThat(context.assignedTo(0).get(0).files()).containsExactly(main.file("a.txt"));
  }

  @Test
  void handsOutAFileOnceThoughTheListingShowsItTwice() {
    main.with("a.txt", "1", 1).thatListsTwice();
    DirectoryEnumerator enumerator = bounded(DirectoryEnumeratorState.EMPTY);
    look(0);
    enumerator.handleSplitRequest(0, "host");
    assertThat(paths(context.assignedTo(0))).containsExactly("a.txt");
  }

  @Test
  void cutsWhatIsDueIntoBatchesInOrder() {
    for (char name = 'a'; name <= 'e'; name++) {
      main.with(name + ".txt", "1", 1);
    }
    DirectoryEnumerator enumerator = bounded(DirectoryEnumeratorState.EMPTY);
    look(0);
    for (int i = 0; i < 3; i++) {
      enumerator.handleSplitRequest(0, "host");
    }
    assertThat(context.assignedTo(0))
        .extracting(split -> split.files().size())
        .containsExactly(2, 2, 1);
    assertThat(paths(context.assignedTo(0)))
        .containsExactly("a.txt", "b.txt", "c.txt", "d.txt", "e.txt");
    assertThat(context.assignedTo(0)).extracting(FileBatchSplit::splitId).doesNotHaveDuplicates();
  }

  @Test
  void endsABoundedRunAfterEveryDirectoryWasListedAndEveryBatchTaken() {
    main.with("a.txt", "1", 1);
    directories.put(OTHER, new ScriptedDirectory().with("a.txt", "1", 1));
    context.withReader(1);
    DirectoryEnumerator enumerator = bounded(DirectoryEnumeratorState.EMPTY);
    enumerator.handleSplitRequest(0, "host");
    enumerator.handleSplitRequest(1, "host");
    assertThat(context.finished).isEmpty();
    look(0);
    assertThat(context.assigned.values()).allSatisfy(splits -> assertThat(splits).hasSize(1));
    assertThat(context.finished).isEmpty();
    enumerator.handleSplitRequest(0, "host");
    enumerator.handleSplitRequest(1, "host");
    assertThat(context.finished).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void endsABoundedRunOverAnEmptyDirectory() {
    DirectoryEnumerator enumerator = bounded(DirectoryEnumeratorState.EMPTY);
    enumerator.handleSplitRequest(0, "host");
    look(0);
    assertThat(context.finished).containsExactly(0);
  }

  @Test
  void failsABoundedRunWhoseDirectoryCannotBeListed() {
    main.thatFailsToList(1);
    bounded(DirectoryEnumeratorState.EMPTY);
    assertThatThrownBy(() -> look(0))
        .hasMessage("cannot read the files of server main: connection refused");
  }

  @Test
  void looksAgainAfterGrowingPausesWhenAListingFails() {
    main.with("a.txt", "1", 1).thatFailsToList(3);
    DirectoryEnumerator enumerator = continuous(DirectoryEnumeratorState.EMPTY);
    enumerator.handleSplitRequest(0, "host");
    look(0);
    look(499);
    assertThat(main.lists()).isEqualTo(1);
    look(1);
    assertThat(main.lists()).isEqualTo(2);
    look(999);
    assertThat(main.lists()).isEqualTo(2);
    look(1);
    assertThat(main.lists()).isEqualTo(3);
    look(2_000);
    look(2_000);
    assertThat(paths(context.assignedTo(0))).containsExactly("a.txt");
  }

  @Test
  void doesNotMakeUpForLooksThatASlowOneHeldUp() {
    continuous(DirectoryEnumeratorState.EMPTY);
    look(0);
    look(0);
    look(0);
    assertThat(main.lists()).isEqualTo(1);
  }

  @Test
  void servesOtherDirectoriesWhileOneHangs() {
    main.thatHangsOnList();
    directories.put(OTHER, new ScriptedDirectory().with("a.txt", "1", 1));
    DirectoryEnumerator enumerator = continuous(DirectoryEnumeratorState.EMPTY);
    enumerator.handleSplitRequest(0, "host");
    look(0);
    look(2_000);
    assertThat(context.assignedTo(0)).extracting(FileBatchSplit::directory).containsExactly(OTHER);
  }

  @Test
  void offersALostFileAgain() {
    main.with("a.txt", "1", 1);
    DirectoryEnumerator enumerator = continuous(DirectoryEnumeratorState.EMPTY);
    enumerator.handleSplitRequest(0, "host");
    look(0);
    look(2_000);
    enumerator.handleSourceEvent(0, new FileLostEvent(MAIN, main.file("a.txt")));
    enumerator.handleSplitRequest(0, "host");
    look(500);
    look(3_000);
    assertThat(paths(context.assignedTo(0))).containsExactly("a.txt", "a.txt");
  }

  @Test
  void givesBatchesOfAFailedReaderToAnother() {
    main.with("a.txt", "1", 1);
    context.withReader(1);
    DirectoryEnumerator enumerator = bounded(DirectoryEnumeratorState.EMPTY);
    look(0);
    enumerator.handleSplitRequest(0, "host");
    List<FileBatchSplit> lost = context.assignedTo(0);
    context.dropReader(0);
    enumerator.handleSplitRequest(1, "host");
    enumerator.addSplitsBack(lost, 0);
    assertThat(context.finished).containsExactly(1);
    enumerator.handleSplitRequest(1, "host");
    assertThat(context.assignedTo(1)).isEqualTo(lost);
  }

  @Test
  void takesGivenBackFilesOutOfTheStateOfAFailedReader() {
    main.with("a.txt", "1", 1);
    DirectoryEnumerator enumerator = continuous(DirectoryEnumeratorState.EMPTY);
    enumerator.handleSplitRequest(0, "host");
    look(0);
    look(2_000);
    FileBatchSplit givenBack =
        new FileBatchSplit(
            "lost", FileBatchSplit.Purpose.GIVE_BACK, MAIN, 0, List.of(main.file("a.txt")));
    enumerator.addSplitsBack(List.of(givenBack), 0);
    assertThat(enumerator.snapshotState(1).directories().get(0).tracker().handedOut()).isEmpty();
    assertThat(enumerator.snapshotState(1).pending()).isEmpty();
  }

  @Test
  void assignsNothingToAReaderThatIsGone() {
    main.with("a.txt", "1", 1);
    DirectoryEnumerator enumerator = bounded(DirectoryEnumeratorState.EMPTY);
    enumerator.handleSplitRequest(0, "host");
    context.dropReader(0);
    look(0);
    assertThat(context.assigned).isEmpty();
    assertThat(enumerator.snapshotState(1).pending()).hasSize(1);
  }

  @Test
  void carriesOnAfterARestore() throws Exception {
    main.with("a.txt", "1", 1);
    DirectoryEnumerator before = continuous(DirectoryEnumeratorState.EMPTY);
    look(0);
    look(2_000);
    DirectoryEnumeratorState state = roundTrip(before.snapshotState(1));

    ManualEnumeratorContext<FileBatchSplit> secondRun =
        new ManualEnumeratorContext<FileBatchSplit>().withReader(0);
    DirectoryEnumerator after = new DirectoryEnumerator(options(false), secondRun, state);
    after.start();
    after.handleSplitRequest(0, "host");
    after.handleSplitRequest(0, "host");
    main.with("b.txt", "1", 1);
    clock.advanceMillis(10_000);
    secondRun.runLooks();
    clock.advanceMillis(2_000);
    secondRun.runLooks();
    assertThat(paths(secondRun.assignedTo(0))).containsExactly("a.txt", "b.txt");
    assertThat(secondRun.assignedTo(0)).extracting(FileBatchSplit::splitId).doesNotHaveDuplicates();
  }

  @Test
  void doesNotLookAgainWhenABoundedRunIsRestoredAfterItsListing() throws Exception {
    main.with("a.txt", "1", 1);
    DirectoryEnumerator before = bounded(DirectoryEnumeratorState.EMPTY);
    look(0);
    DirectoryEnumeratorState state = roundTrip(before.snapshotState(1));
    assertThat(state.directories().get(0).tracker().handedOut()).isEmpty();

    ManualEnumeratorContext<FileBatchSplit> secondRun =
        new ManualEnumeratorContext<FileBatchSplit>().withReader(0);
    DirectoryEnumerator after = new DirectoryEnumerator(options(true), secondRun, state);
    after.start();
    assertThat(secondRun.looksWaiting()).isZero();
    after.handleSplitRequest(0, "host");
    after.handleSplitRequest(0, "host");
    assertThat(paths(secondRun.assignedTo(0))).containsExactly("a.txt");
    assertThat(secondRun.finished).containsExactly(0);
  }

  private DirectoryEnumerator continuous(DirectoryEnumeratorState state) {
    return started(options(false), state);
  }

  private DirectoryEnumerator bounded(DirectoryEnumeratorState state) {
    return started(options(true), state);
  }

  private DirectoryEnumerator started(DiscoveryOptions options, DirectoryEnumeratorState state) {
    DirectoryEnumerator enumerator = new DirectoryEnumerator(options, context, state);
    enumerator.start();
    return enumerator;
  }

  private DiscoveryOptions options(boolean bounded) {
    return new DiscoveryOptions(
        List.copyOf(directories.keySet()),
        directories::get,
        bounded,
        Duration.ofMillis(500),
        bounded ? Duration.ZERO : Duration.ofSeconds(2),
        Duration.ofMillis(50),
        2,
        clock);
  }

  private void look(long afterMillis) {
    clock.advanceMillis(afterMillis);
    context.runLooks();
  }

  private static DirectoryEnumeratorState roundTrip(DirectoryEnumeratorState state)
      throws Exception {
    DirectoryEnumeratorStateSerializer serializer = new DirectoryEnumeratorStateSerializer();
    return serializer.deserialize(serializer.getVersion(), serializer.serialize(state));
  }

  private static List<String> paths(List<FileBatchSplit> splits) {
    return splits.stream().flatMap(split -> split.files().stream()).map(RemoteFile::path).toList();
  }
}
