package io.slomix.sources.directory.remote;

import java.io.IOException;

/** One file cannot be read, while others can: leave it, and offer it again later. */
public final class FileUnreadableException extends IOException {

  /** Names the file and the reason. */
  public FileUnreadableException(RemoteFile file, String reason, Throwable cause) {
    super("the file " + file.printablePath() + " cannot be read: " + reason, cause);
  }

  /** Names the file and the reason. */
  public FileUnreadableException(RemoteFile file, String reason) {
    this(file, reason, null);
  }
}
