package io.slomix.sources.directory.remote;

import java.io.IOException;

/** The directory cannot be reached at the moment: try again later. */
public class RemoteUnavailableException extends IOException {

  /** Says what was tried and why it failed. */
  public RemoteUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Says what was tried and why it failed. */
  public RemoteUnavailableException(String message) {
    super(message);
  }
}
