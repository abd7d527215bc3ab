package io.slomix.migrations;

import java.sql.SQLException;

/** Says in one sentence why the database could not be brought to the current schema. */
public final class MigrationFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MigrationFailedException(String reason, Throwable cause) {
    super("The database cannot be used: " + reason + ".", cause);
  }

  /** Takes the database's own first line where there is one: the rest is Flyway's context. */
  static MigrationFailedException of(Throwable failure) {
    Throwable reason = failure;
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException) {
        reason = t;
      }
    }
    String text = reason.getMessage() == null ? reason.toString() : reason.getMessage();
    String firstLine = text.strip().lines().findFirst().orElse("no reason given").strip();
    return new MigrationFailedException(
        firstLine.endsWith(".") ? firstLine.substring(0, firstLine.length() - 1) : firstLine,
        failure);
  }
}
