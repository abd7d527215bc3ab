package io.slomix.sources.directory.local;

import io.slomix.sources.directory.remote.DirectoryListing;
import io.slomix.sources.directory.remote.RemoteFile;
import io.slomix.sources.directory.remote.RemoteUnavailableException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.time.Deadline;

/** Collects the regular, visible files of one walk and counts what it could not look at. */
final class LocalDirectoryWalk implements FileVisitor<Path> {
  private final Path root;
  private final Deadline deadline;
  private final List<RemoteFile> files = new ArrayList<>();
  private int unreadableEntries;

  LocalDirectoryWalk(Path root, Deadline deadline) {
    this.root = root;
    this.deadline = deadline;
  }

  DirectoryListing listing() {
    return new DirectoryListing(files, unreadableEntries);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
      throws RemoteUnavailableException {
    checkDeadline();
    return isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
      throws RemoteUnavailableException {
    checkDeadline();
    if (isHidden(file)) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isRegularFile() && isExpressible(file)) {
      files.add(
          new RemoteFile(
              pathBelowRoot(file), attributes.size(), attributes.lastModifiedTime().toMillis()));
    } else if (attributes.isRegularFile() || attributes.isSymbolicLink()) {
      unreadableEntries++; // links are followed: one that is still a link leads nowhere
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
    if (file.equals(root)) {
      throw cause;
    }
    if (!(cause instanceof NoSuchFileException)) {
      unreadableEntries++; // one that went away during the walk is simply not there
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path directory, IOException cause) {
    if (cause != null) {
      unreadableEntries++; // what was seen of it before stays in the listing
    }
    return FileVisitResult.CONTINUE;
  }

  private boolean isHidden(Path path) {
    return !path.equals(root) && path.getFileName().toString().startsWith(".");
  }

  /** Whether the name survives the way through a string; else it could not be opened again. */
  private static boolean isExpressible(Path file) {
    try {
      return file.getFileSystem().getPath(file.toString()).equals(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private String pathBelowRoot(Path file) {
    String separator = file.getFileSystem().getSeparator();
    return root.relativize(file).toString().replace(separator, "/");
  }

  private void checkDeadline() throws RemoteUnavailableException {
    if (deadline.isOverdue()) {
      throw new RemoteUnavailableException("listing " + root + " took longer than allowed");
    }
  }
}
