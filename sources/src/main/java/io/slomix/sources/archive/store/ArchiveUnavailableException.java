package io.slomix.sources.archive.store;

import java.io.IOException;

/** The archive cannot be read at the moment: try again later. */
public final class ArchiveUnavailableException extends IOException {

  /** Says what was tried and why it failed. */
  public ArchiveUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
