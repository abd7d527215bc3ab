package io.slomix.sinks.postgres.server;

/** Another process owns the data directory: wait for it, stop it, or use another directory. */
public final class DirectoryInUseException extends ServerNotStartedException {

  /** Made with the sentence that people read. */
  public DirectoryInUseException(String sentence) {
    super(sentence);
  }
}
