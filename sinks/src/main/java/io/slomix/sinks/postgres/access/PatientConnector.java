package io.slomix.sinks.postgres.access;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens connections, and waits for a server that is away: with growing pauses, up to a limit.
 * Failures that waiting does not mend are thrown at once.
 *
 * @param access where to connect
 * @param purpose see {@link DatabaseAccess#connect}
 * @param patience how long to go on trying; zero tries once
 */
public record PatientConnector(DatabaseAccess access, String purpose, Duration patience)
    implements Serializable {

  private static final Logger LOG = LoggerFactory.getLogger(PatientConnector.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  /** Opens a connection; blocks the caller meanwhile. An interrupt ends the waiting. */
  public Connection connect() throws SQLException {
    long deadline = System.nanoTime() + patience.toNanos();
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        return access.connect(purpose);
      } catch (SQLException e) {
        if (SqlFailure.of(e) != SqlFailure.PASSING || System.nanoTime() >= deadline) {
          throw e;
        }
        LOG.warn("{} is away, trying again: {}", access.address(), e.getMessage());
        sleepAbout(pause, e);
        pause = pause.multipliedBy(2);
        pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
      }
    }
  }

  /** Pauses of half to the whole length, so that writers do not come back in step. */
  private static void sleepAbout(Duration pause, SQLException failure) throws SQLException {
    long millis = pause.toMillis();
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}
