package io.slomix.sources.checkpoint;

import java.io.IOException;

/** The version in which the bytes of a checkpoint were written. */
public final class CheckpointVersion {
  private CheckpointVersion() {}

  /**
   * Refuses bytes of another version than the one this program reads.
   *
   * @param what the thing that was written, as the subject of a sentence
   * @throws IOException if the versions differ; the message names both
   */
  public static void require(String what, int written, int known) throws IOException {
    if (written != known) {
      throw new IOException(
          String.format(
              "%s was written in version %d, this program reads version %d only",
              what, written, known));
    }
  }
}
