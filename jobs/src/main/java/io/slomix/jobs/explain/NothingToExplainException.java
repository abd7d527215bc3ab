package io.slomix.jobs.explain;

import java.io.IOException;

/** What was asked for does not exist, or is not unique; the message is one sentence. */
public final class NothingToExplainException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Made with the sentence that people read. */
  public NothingToExplainException(String sentence) {
    super(sentence);
  }
}
