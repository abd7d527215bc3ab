package io.slomix.sources.directory.local;

import io.slomix.model.evidence.Artifact;
import io.slomix.sources.directory.remote.DirectoryListing;
import io.slomix.sources.directory.remote.FileUnreadableException;
import io.slomix.sources.directory.remote.FileVanishedException;
import io.slomix.sources.directory.remote.RemoteDirectory;
import io.slomix.sources.directory.remote.RemoteFile;
import io.slomix.sources.directory.remote.RemoteUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.flink.api.common.time.Deadline;

/**
 * A directory of this machine, walked with all its subdirectories.
 *
 * <p>Symbolic links are followed, circles of them once. Hidden files and hidden subdirectories
 * (names that begin with a dot) and everything that is no regular file are left out. A listing ends
 * at its deadline; a read of a local file is not interrupted.
 */
public final class LocalDirectory implements RemoteDirectory {
  private final Path root;

  /** Refers to a directory, which need not exist yet. */
  public LocalDirectory(Path root) {
    this.root = root;
  }

  @Override
  public DirectoryListing list(Deadline deadline) throws RemoteUnavailableException {
    if (!Files.isDirectory(root)) {
      throw new RemoteUnavailableException(
          Files.exists(root) ? root + " is not a directory" : "there is no directory " + root);
    }
    LocalDirectoryWalk walk = new LocalDirectoryWalk(root, deadline);
    try {
      Files.walkFileTree(root, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    } catch (IOException e) {
      throw new RemoteUnavailableException("cannot list " + root + ": " + e.getMessage(), e);
    }
    return walk.listing();
  }

  @Override
  public byte[] read(RemoteFile file, Deadline deadline)
      throws FileVanishedException, FileUnreadableException {
    try {
      Path path = root.resolve(file.path());
      // A pipe under the name of a file would never end.
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        throw new FileUnreadableException(file, "it is no longer a regular file");
      }
      return readWhole(file, path);
    } catch (NoSuchFileException e) {
      throw new FileVanishedException(file);
    } catch (FileUnreadableException e) {
      throw e;
    } catch (IOException | InvalidPathException e) {
      throw new FileUnreadableException(file, e.toString(), e);
    }
  }

  private static byte[] readWhole(RemoteFile file, Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] content = in.readNBytes(Artifact.MAX_CONTENT_BYTES);
      if (content.length == Artifact.MAX_CONTENT_BYTES && in.read() >= 0) {
        throw new FileUnreadableException(
            file, "it holds more than " + Artifact.MAX_CONTENT_BYTES + " bytes");
      }
      return content;
    }
  }

  /** Holds nothing open between two calls. */
  @Override
  public void close() {}
}
