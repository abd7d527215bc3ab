package io.slomix.sources.directory.remote;

import java.io.IOException;

/** A listed file is gone: forget it, and take it up again should it return. */
public final class FileVanishedException extends IOException {

  /** Names the file. */
  public FileVanishedException(String path) {
    super("the file " + path + " is no longer there");
  }
}
