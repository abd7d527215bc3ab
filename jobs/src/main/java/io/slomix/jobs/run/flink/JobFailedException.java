package io.slomix.jobs.run.flink;

import java.io.IOException;

/** A job could not be submitted, or failed for good; the message is one sentence for people. */
public final class JobFailedException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what failed.
   *
   * @param oneSentence what failed and why; never a password
   * @param cause as Flink gave it, for the log
   */
  JobFailedException(String oneSentence, Throwable cause) {
    super(oneSentence, cause);
  }
}
