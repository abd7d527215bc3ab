package io.slomix.sources.archive.store;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often an archive that is not available is asked again.
 *
 * @param most how often each question is asked at most
 * @param firstPause between the first and the second attempt; the pauses double
 */
record Attempts(int most, Duration firstPause) {
  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

  /** A question to the archive. */
  @FunctionalInterface
  interface Question<T> {
    T ask() throws ArchiveUnavailableException;
  }

  /** The first answer; the last failure when there is none, which fails the job. */
  <T> T at(Question<T> question) throws ArchiveUnavailableException {
    Duration pause = firstPause;
    for (int attempt = 1; ; attempt++) {
      try {
        return question.ask();
      } catch (ArchiveUnavailableException e) {
        if (attempt >= most) {
          throw e;
        }
        LOG.warn("{}; attempt {} of {} failed.", e.getMessage(), attempt, most);
        pause(pause, e);
        pause = pause.multipliedBy(2);
      }
    }
  }

  private static void pause(Duration pause, ArchiveUnavailableException reason)
      throws ArchiveUnavailableException {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the job is being stopped
      throw reason;
    }
  }
}
