package io.slomix.sinks.postgres.access;

import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;

/**
 * What a failed statement means for whoever sent it, by its SQLSTATE alone. Pure and total.
 *
 * <p>The classes are those of the PostgreSQL manual, appendix A.
 */
public enum SqlFailure {
  /** The same statement may succeed later: connection lost, server busy, deadlock. */
  PASSING,
  /** The values are wrong: they would be refused every time. */
  DATA,
  /** Neither: a missing table, a missing right, a wrong password. */
  LASTING;

  /** Classifies a failure, by the first SQLSTATE or broken socket in its chain of causes. */
  public static SqlFailure of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return ofState(sql.getSQLState());
      }
      // The driver gives no state when the socket breaks below it.
      if (cause instanceof SocketException
          || cause instanceof SocketTimeoutException
          || cause instanceof EOFException) {
        return PASSING;
      }
    }
    return LASTING;
  }

  /** Classifies one SQLSTATE of five characters. */
  public static SqlFailure ofState(String state) {
    boolean passing =
        state.startsWith("08") // connection exception
            || state.startsWith("53") // insufficient resources
            || state.startsWith("57P0") // shut down, crashed, starting up, database dropped
            || state.equals("40001") // serialization failure
            || state.equals("40P01") // deadlock
            || state.equals("55P03") // lock not available
            || state.equals("25006"); // read only: a standby that is about to take over
    if (passing) {
      return PASSING;
    }
    return state.startsWith("22") || state.startsWith("23") ? DATA : LASTING;
  }
}
