package io.slomix.sources.directory.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.sources.directory.remote.RemoteFile;
import io.slomix.sources.directory.remote.WatchedDirectory;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FileBatchSplitSerializerTest {
  private static final WatchedDirectory DIRECTORY = new WatchedDirectory("main", "/games");

  private final FileBatchSplitSerializer serializer = new FileBatchSplitSerializer();

  @Property
  void readsBackEveryName(
      @ForAll String path,
      @ForAll long sizeBytes,
      @ForAll long modifiedAtMillis,
      @ForAll FileBatchSplit.Purpose purpose)
      throws IOException {
    RemoteFile file = new RemoteFile(path, sizeBytes, modifiedAtMillis);
    assertReadBack(new FileBatchSplit("batch-1", purpose, DIRECTORY, 3, List.of(file, file)));
  }

  @Test
  void readsBackANameBeyondTheLimitOfJavasOwnFormat() throws IOException {
    RemoteFile file = new RemoteFile("č".repeat(70_000), 1, 1);
    assertReadBack(
        new FileBatchSplit("b", FileBatchSplit.Purpose.READ, DIRECTORY, 3, List.of(file)));
  }

  @Test
  void stillReadsTheBytesOfVersion1() throws IOException {
    byte[] bytes =
        HexFormat.of()
            .parseHex(
                "0262" // split id "b"
                    + "00" // to be read
                    + "056d61696e" // server "main"
                    + "072f67616d6573" // path "/games"
                    + "0000000000000003" // handed out
                    + "00000001" // one file
                    + "06612e747874" // "a.txt"
                    + "00000000000005dc" // 1500 bytes
                    + "0000000000000009"); // modified
    assertThat(serializer.deserialize(1, bytes))
        .isEqualTo(
            new FileBatchSplit(
                "b",
                FileBatchSplit.Purpose.READ,
                DIRECTORY,
                3,
                List.of(new RemoteFile("a.txt", 1_500, 9))));
  }

  @Test
  void refusesAnotherVersionNamingBoth() {
    assertThatThrownBy(() -> serializer.deserialize(2, new byte[0]))
        .hasMessage(
            "the checkpoint of a file batch was written in version 2,"
                + " this program reads version 1 only");
  }

  private void assertReadBack(FileBatchSplit split) throws IOException {
    byte[] bytes = serializer.serialize(split);
    assertThat(serializer.deserialize(serializer.getVersion(), bytes)).isEqualTo(split);
  }
}
