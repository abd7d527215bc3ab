package io.slomix.sources.inbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes small files that others see whole or not at all, and that outlive the machine. */
public final class DurableFile {
  private DurableFile() {}

  /**
   * Writes a file, in place of the one that is there. When this returns, content and name are on
   * the disk; after an exception the old file stands as it stood. Thread-safe, and safe against
   * other processes that write the same file: one of them wins whole.
   *
   * @param file in a directory that exists
   */
  public static void write(Path file, byte[] content) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Path hidden = directory.resolve(".tmp-" + UUID.randomUUID());
    try {
      writeThrough(hidden, content);
      Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(hidden);
    }
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true); // or the name could be lost with the machine
    }
  }

  private static void writeThrough(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        int unused = channel.write(bytes);
      }
      channel.force(true);
    }
  }
}
