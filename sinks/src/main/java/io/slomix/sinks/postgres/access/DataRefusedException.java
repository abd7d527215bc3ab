package io.slomix.sinks.postgres.access;

/** The database refuses these values: trying again does not help, setting them aside does. */
public final class DataRefusedException extends DatabaseException {

  /** Made with the sentence that people read. */
  public DataRefusedException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
