package io.slomix.sinks.postgres.server;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right of one process to run the server of a directory: a lock of the operating system, which
 * a killed process loses by itself.
 */
final class DirectoryClaim implements Closeable {

  private static final int LONGEST_PID = 20;

  private final FileChannel channel;

  private DirectoryClaim(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the right.
   *
   * @throws DirectoryInUseException another process has it, or this one already
   */
  static DirectoryClaim on(ServerHome home) throws IOException {
    Path file = home.processLock();
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FileLock lock = lockOrNull(channel);
      if (lock == null) {
        throw new DirectoryInUseException(
            ("The data directory %s is in use by another Slomix (process %s): stop that one, or"
                    + " choose another directory with --data.")
                .formatted(home.root(), ownerOf(channel)));
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
      return new DirectoryClaim(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static FileLock lockOrNull(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException oursAlready) {
      return null;
    }
  }

  private static String ownerOf(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(LONGEST_PID);
    channel.read(text, 0);
    String pid = new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip();
    return pid.isEmpty() ? "unknown" : pid;
  }

  /** Gives the right back. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
