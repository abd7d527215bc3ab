package io.slomix.sinks.postgres.access;

/** The database cannot be used now: trying again later may help. */
public final class DatabaseUnavailableException extends DatabaseException {

  /** Made with the sentence that people read. */
  public DatabaseUnavailableException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
