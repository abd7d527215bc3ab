package io.slomix.sources.directory.remote;

import java.io.IOException;

/** A listed file is gone: forget it, and take it up again should it return. */
public final class FileVanishedException extends IOException {

  /** Names the file. */
  public FileVanishedException(RemoteFile file) {
    super("the file " + file.printablePath() + " is no longer there");
  }
}
