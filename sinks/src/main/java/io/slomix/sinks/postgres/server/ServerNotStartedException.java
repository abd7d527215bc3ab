package io.slomix.sinks.postgres.server;

import java.io.IOException;

/** The embedded server does not run; the message is one sentence that says why and what to do. */
public class ServerNotStartedException extends IOException {

  /** Made with the sentence that people read. */
  public ServerNotStartedException(String sentence) {
    super(sentence);
  }

  /** Made with the sentence that people read, and what was found below. */
  public ServerNotStartedException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
