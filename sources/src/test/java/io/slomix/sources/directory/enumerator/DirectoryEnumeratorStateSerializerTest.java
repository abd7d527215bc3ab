package io.slomix.sources.directory.enumerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.sources.directory.enumerator.DirectoryEnumeratorState.DirectoryState;
import io.slomix.sources.directory.remote.RemoteFile;
import io.slomix.sources.directory.remote.WatchedDirectory;
import io.slomix.sources.directory.split.FileBatchSplit;
import io.slomix.sources.directory.tracker.SettledFileTrackerState;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryEnumeratorStateSerializerTest {
  private final DirectoryEnumeratorStateSerializer serializer =
      new DirectoryEnumeratorStateSerializer();

  @Test
  void readsBackWhatItWrote() throws IOException {
    WatchedDirectory directory = new WatchedDirectory("main", "/games");
    RemoteFile file = new RemoteFile("x/a.txt", 1_500, 1_700_000_000_000L);
    DirectoryEnumeratorState state =
        new DirectoryEnumeratorState(
            7,
            List.of(
                new FileBatchSplit(
                    "batch-6", FileBatchSplit.Purpose.READ, directory, 5, List.of(file))),
            List.of(
                new DirectoryState(directory, true, new SettledFileTrackerState(List.of(file)))));
    byte[] bytes = serializer.serialize(state);
    assertThat(serializer.deserialize(serializer.getVersion(), bytes)).isEqualTo(state);
  }

  @Test
  void refusesAnotherVersionNamingBoth() {
    assertThatThrownBy(() -> serializer.deserialize(9, new byte[0]))
        .hasMessage(
            "the checkpoint of a directory source was written in version 9,"
                + " this program reads version 1 only");
  }
}
