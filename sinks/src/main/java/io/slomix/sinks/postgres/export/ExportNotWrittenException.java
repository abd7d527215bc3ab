package io.slomix.sinks.postgres.export;

import java.io.IOException;

/**
 * The files of an earlier export, if any, are untouched; the message says what stood in the way.
 */
public final class ExportNotWrittenException extends IOException {

  /** Made with the sentence that people read. */
  public ExportNotWrittenException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
