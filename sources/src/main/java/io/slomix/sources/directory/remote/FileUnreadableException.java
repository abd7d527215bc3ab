package io.slomix.sources.directory.remote;

import java.io.IOException;

/** One file cannot be read, while others can: leave it, and offer it again later. */
public final class FileUnreadableException extends IOException {

  /** Names the file and the reason. */
  public FileUnreadableException(String path, String reason, Throwable cause) {
    super("the file " + path + " cannot be read: " + reason, cause);
  }

  /** Names the file and the reason. */
  public FileUnreadableException(String path, String reason) {
    this(path, reason, null);
  }
}
