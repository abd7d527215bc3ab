package io.slomix.jobs.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that a game server leaves behind.
 *
 * @param directory below the watched one; empty for the watched one itself
 * @param name base name
 * @param content the bytes
 */
@SuppressWarnings("ArrayRecordComponent")
record GameFile(String directory, String name, byte[] content) {

  /** The same file in another directory. */
  GameFile in(String other) {
    return new GameFile(other, name, content);
  }

  /** Puts the file in its place; nobody ever sees half of it. */
  void writeTo(Path root) throws IOException {
    Path target = root.resolve(directory).resolve(name);
    Files.createDirectories(target.getParent());
    Path elsewhere = Files.createTempFile(root.getParent(), "file", ".part");
    Files.write(elsewhere, content);
    Files.move(elsewhere, target, StandardCopyOption.ATOMIC_MOVE);
  }
}
