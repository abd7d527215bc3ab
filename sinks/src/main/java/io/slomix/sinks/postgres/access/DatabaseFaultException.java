package io.slomix.sinks.postgres.access;

/** The database is not as we need it (rights, schema, password): a person must act. */
public final class DatabaseFaultException extends DatabaseException {

  /** Made with the sentence that people read. */
  public DatabaseFaultException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
