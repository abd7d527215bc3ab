package io.slomix.sinks.postgres.lock;

import java.io.IOException;

/** Another pipeline writes to the database: hand the work to it, or wait until it has ended. */
public final class PipelineRunsAlreadyException extends IOException {

  /** Made with the sentence that people read. */
  public PipelineRunsAlreadyException(String sentence) {
    super(sentence);
  }
}
