package io.slomix.sources.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.sources.ManualEnumeratorContext;
import io.slomix.sources.archive.range.ArchivePosition;
import io.slomix.sources.archive.range.ArchiveRangeSplit;
import io.slomix.sources.archive.store.ScriptedArchive;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveEnumeratorTest {
  private static final String IDENTITY = "rules-7";

  private final ScriptedArchive.Content content = new ScriptedArchive.Content();
  private final ScriptedRight right = new ScriptedRight();
  private final ManualEnumeratorContext<ArchiveRangeSplit> context =
      new ManualEnumeratorContext<ArchiveRangeSplit>().withReader(0);

  @Test
  void givesOutTheWholeArchiveAtAColdStart() {
    content.with(2, 7);
    ArchiveEnumerator enumerator = start(false, ArchivePosition.START);
    assertThat(context.assignedTo(0)).containsExactly(new ArchiveRangeSplit(0, 7));
    assertThat(enumerator.snapshotState(1)).isEqualTo(new ArchivePosition(7, List.of(), IDENTITY));
  }

  @Test
  void givesOutWhatIsNewWhenItIsRestored() {
    content.with(2, 7, 9);
    start(false, new ArchivePosition(7, List.of(), IDENTITY));
    assertThat(context.assignedTo(0)).containsExactly(new ArchiveRangeSplit(7, 9));
  }

  @Test
  void staysOpenInALiveJobAndEndsInABoundedOne() {
    start(false, ArchivePosition.START);
    assertThat(context.finished).isEmpty();
    start(true, ArchivePosition.START);
    assertThat(context.finished).containsExactly(0);
  }

  @Test
  void endsABoundedJobOnlyWhenTheRangeIsDone() {
    content.with(2);
    ArchiveEnumerator enumerator = start(true, ArchivePosition.START);
    assertThat(context.finished).isEmpty();
    enumerator.handleSplitRequest(0, "host");
    assertThat(context.finished).containsExactly(0);
  }

  @Test
  void givesAwayPendingRangesAfterARestore() {
    content.with(7);
    ArchiveRangeSplit pending = new ArchiveRangeSplit(3, 7);
    start(false, new ArchivePosition(7, List.of(pending), IDENTITY));
    assertThat(context.assignedTo(0)).containsExactly(pending);
  }

  @Test
  void givesTheRangeOfAFailedReaderOutAgain() {
    content.with(2);
    ArchiveEnumerator enumerator = start(false, ArchivePosition.START);
    enumerator.addSplitsBack(List.copyOf(context.assignedTo(0)), 0);
    assertThat(enumerator.snapshotState(1).pending()).hasSize(1);
    enumerator.handleSplitRequest(0, "host");
    assertThat(context.assignedTo(0)).hasSize(2);
  }

  @Test
  void readsAllOfAnArchiveThatIsOlderThanTheCheckpoint() {
    content.with(2, 5);
    start(false, new ArchivePosition(80, List.of(), IDENTITY));
    assertThat(context.assignedTo(0)).containsExactly(new ArchiveRangeSplit(0, 5));
  }

  @Test
  void failsTheJobWhenTheArchiveCannotBeRead() {
    content.thatFails(1);
    assertThatThrownBy(() -> start(false, ArchivePosition.START)).hasMessage("connection refused");
  }

  @Test
  void holdsTheRightWhileItRunsAndGivesItBack() {
    ArchiveEnumerator enumerator = start(false, ArchivePosition.START);
    context.runLooks();
    assertThat(right.renewals).as("one look after the other").isPositive();
    assertThat(right.closed).isFalse();
    enumerator.close();
    assertThat(right.closed).isTrue();
  }

  @Test
  void failsTheJobWhenSomebodyElseHasTheRight() {
    right.lost = true;
    assertThatThrownBy(() -> start(false, ArchivePosition.START))
        .hasMessage("another pipeline writes");
  }

  @Test
  void refusesACheckpointOfOtherRulesAndTakesOneThatDoesNotSay() {
    assertThatThrownBy(() -> start(false, new ArchivePosition(7, List.of(), "rules-6")))
        .isInstanceOf(OtherCheckpointException.class)
        .hasMessageContaining("start without it");
    assertThat(start(false, new ArchivePosition(7, List.of(), ""))).isNotNull();
  }

  /** A right that somebody else may take. */
  private static final class ScriptedRight implements ExclusiveRight {
    private int renewals;
    private boolean closed;
    private boolean lost;

    @Override
    public void renew() throws IOException {
      renewals++;
      if (lost) {
        throw new IOException("another pipeline writes");
      }
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private ArchiveEnumerator start(boolean bounded, ArchivePosition position) {
    ArchiveEnumerator enumerator =
        new ArchiveEnumerator(content, bounded, context, position, IDENTITY, () -> right);
    enumerator.start();
    enumerator.handleSplitRequest(0, "host");
    context.runLooks();
    return enumerator;
  }
}
