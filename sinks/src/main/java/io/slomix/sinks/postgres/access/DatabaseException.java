package io.slomix.sinks.postgres.access;

import java.io.IOException;
import java.sql.SQLException;

/**
 * A failure of the database, named by its consequence. The message is one sentence for people; the
 * cause is the driver's.
 */
public abstract sealed class DatabaseException extends IOException
    permits DatabaseUnavailableException, DataRefusedException, DatabaseFaultException {

  DatabaseException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /**
   * Turns the driver's exception into ours.
   *
   * @param doing what was being done, as the beginning of a sentence: {@code "Archiving 12 files"}
   */
  public static DatabaseException of(String doing, SQLException cause) {
    String sentence = doing + " failed: " + reason(cause) + '.';
    return switch (SqlFailure.of(cause)) {
      case PASSING -> new DatabaseUnavailableException(sentence, cause);
      case DATA -> new DataRefusedException(sentence, cause);
      case LASTING -> new DatabaseFaultException(sentence, cause);
    };
  }

  /** The innermost explanation, on one line and without a full stop. */
  static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String text = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    String line = text.lines().findFirst().orElse(text).strip();
    line = line.replaceFirst("^(ERROR|FATAL): +", "");
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
