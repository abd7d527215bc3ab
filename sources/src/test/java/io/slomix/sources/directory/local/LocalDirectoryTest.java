package io.slomix.sources.directory.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.model.evidence.Artifact;
import io.slomix.sources.directory.remote.DirectoryListing;
import io.slomix.sources.directory.remote.FileUnreadableException;
import io.slomix.sources.directory.remote.FileVanishedException;
import io.slomix.sources.directory.remote.RemoteFile;
import io.slomix.sources.directory.remote.RemoteUnavailableException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.apache.flink.api.common.time.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDirectoryTest {
  private static final Deadline SOON = Deadline.fromNow(Duration.ofMinutes(5));

  @TempDir Path root;

  @Test
  void listsAllLevelsByNameAndThenPath() throws IOException {
    write("z/a.txt", "1");
    write("b.txt", "22");
    write("a.txt", "333");
    write("m/n/c.txt", "");
    assertThat(list().files())
        .extracting(RemoteFile::path)
        .containsExactly("a.txt", "z/a.txt", "b.txt", "m/n/c.txt");
  }

  @Test
  void tellsSizeAndModificationTime() throws IOException {
    Path file = write("a.txt", "333");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_234_000));
    assertThat(list().files()).containsExactly(new RemoteFile("a.txt", 3, 1_234_000));
  }

  @Test
  void leavesOutHiddenFilesAndHiddenDirectoriesButNotAHiddenRoot() throws IOException {
    write(".watched/a.txt", "1");
    write(".watched/.part", "1");
    write(".watched/.git/b.txt", "1");
    DirectoryListing listing = new LocalDirectory(root.resolve(".watched")).list(SOON);
    assertThat(listing.files()).extracting(RemoteFile::path).containsExactly("a.txt");
    assertThat(listing.unreadableEntries()).isZero();
  }

  @Test
  void followsLinksAndCountsCirclesAndLinksToNowhere() throws IOException {
    write("real/a.txt", "1");
    Files.createSymbolicLink(root.resolve("linked"), root.resolve("real"));
    Files.createSymbolicLink(root.resolve("real/circle"), root);
    Files.createSymbolicLink(root.resolve("nowhere.txt"), root.resolve("missing"));
    DirectoryListing listing = list();
    assertThat(listing.files())
        .extracting(RemoteFile::path)
        .containsExactly("linked/a.txt", "real/a.txt");
    assertThat(listing.unreadableEntries()).isEqualTo(3);
  }

  @Test
  void readsNamesWithBlanksQuotesAndBackslashes() throws IOException {
    String name = "sup ply'\"\\;--.txt";
    write(name, "x");
    RemoteFile file = list().files().get(0);
    assertThat(file.name()).isEqualTo(name);
    assertThat(new LocalDirectory(root).read(file, SOON)).isEqualTo("x".getBytes(UTF_8));
  }

  @Test
  void readsAFileAsItIsNowNotAsItWasListed() throws IOException {
    write("a.txt", "1");
    RemoteFile listed = list().files().get(0);
    write("a.txt", "22");
    assertThat(new LocalDirectory(root).read(listed, SOON)).isEqualTo("22".getBytes(UTF_8));
  }

  @Test
  void saysThatAFileVanished() throws IOException {
    Path path = write("a.txt", "1");
    RemoteFile listed = list().files().get(0);
    Files.delete(path);
    assertThatThrownBy(() -> new LocalDirectory(root).read(listed, SOON))
        .isInstanceOf(FileVanishedException.class)
        .hasMessageContaining("a.txt");
  }

  @Test
  void refusesWhatIsNoRegularFileAnyMore() throws IOException {
    Path path = write("a.txt", "1");
    RemoteFile listed = list().files().get(0);
    Files.delete(path);
    Files.createDirectory(path);
    assertThatThrownBy(() -> new LocalDirectory(root).read(listed, SOON))
        .isInstanceOf(FileUnreadableException.class)
        .hasMessageContaining("no longer a regular file");
  }

  @Test
  void refusesAFileAboveTheLimit() throws IOException {
    Path path = write("a.txt", "");
    try (RandomAccessFile sparse = new RandomAccessFile(path.toFile(), "rw")) {
      sparse.setLength(Artifact.MAX_CONTENT_BYTES + 1L);
    }
    RemoteFile listed = list().files().get(0);
    assertThatThrownBy(() -> new LocalDirectory(root).read(listed, SOON))
        .isInstanceOf(FileUnreadableException.class)
        .hasMessageContaining("more than 67108864 bytes");
  }

  @Test
  void saysWhichDirectoryIsMissingOrNone() throws IOException {
    Path file = write("a.txt", "1");
    assertThatThrownBy(() -> new LocalDirectory(root.resolve("no")).list(SOON))
        .isInstanceOf(RemoteUnavailableException.class)
        .hasMessage("there is no directory " + root.resolve("no"));
    assertThatThrownBy(() -> new LocalDirectory(file).list(SOON))
        .isInstanceOf(RemoteUnavailableException.class)
        .hasMessage(file + " is not a directory");
  }

  @Test
  void givesUpAListingAtItsDeadline() throws IOException {
    write("a.txt", "1");
    Deadline over = Deadline.fromNow(Duration.ofNanos(-1));
    assertThatThrownBy(() -> new LocalDirectory(root).list(over))
        .isInstanceOf(RemoteUnavailableException.class)
        .hasMessageContaining("took longer than allowed");
  }

  private DirectoryListing list() throws IOException {
    return new LocalDirectory(root).list(SOON);
  }

  private Path write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
