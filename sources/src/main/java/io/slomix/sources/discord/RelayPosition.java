package io.slomix.sources.discord;

import io.slomix.sources.inbox.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The last message that was looked at, in a file: where reading goes on after a pause. */
public final class RelayPosition {

  private final Path file;

  /** A position in a file, which need not exist yet. */
  public RelayPosition(Path file) {
    this.file = file;
  }

  OptionalLong read() throws IOException {
    try {
      return OptionalLong.of(Long.parseLong(Files.readString(file).strip()));
    } catch (NoSuchFileException | NumberFormatException never) {
      return OptionalLong.empty();
    }
  }

  /** Moves on; a lost file costs nothing but looking again. */
  void write(long messageId) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    DurableFile.write(file, Long.toString(messageId).getBytes(StandardCharsets.UTF_8));
  }
}
