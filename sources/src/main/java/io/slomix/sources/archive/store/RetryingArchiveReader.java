package io.slomix.sources.archive.store;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks an archive again when it is not available, after pauses that double; gives up after a number
 * of attempts by throwing the last failure, which fails the job.
 */
public final class RetryingArchiveReader implements ArchiveReader {
  private static final Logger LOG = LoggerFactory.getLogger(RetryingArchiveReader.class);

  /** A question to the archive. */
  @FunctionalInterface
  private interface Question<T> {
    T ask() throws ArchiveUnavailableException;
  }

  private final ArchiveReader inner;
  private final int attempts;
  private final Duration firstPause;

  /**
   * Wraps an archive, which is closed with this one.
   *
   * @param attempts how often each question is asked at most
   * @param firstPause between the first and the second attempt
   */
  public RetryingArchiveReader(ArchiveReader inner, int attempts, Duration firstPause) {
    this.inner = inner;
    this.attempts = attempts;
    this.firstPause = firstPause;
  }

  @Override
  public long highestSerial() throws ArchiveUnavailableException {
    return retry(inner::highestSerial);
  }

  @Override
  public ArchivePage page(ArchiveQuery query, long afterSerial, long upToSerial)
      throws ArchiveUnavailableException {
    return retry(() -> inner.page(query, afterSerial, upToSerial));
  }

  @Override
  public void close() throws IOException {
    inner.close();
  }

  private <T> T retry(Question<T> question) throws ArchiveUnavailableException {
    Duration pause = firstPause;
    for (int attempt = 1; ; attempt++) {
      try {
        return question.ask();
      } catch (ArchiveUnavailableException e) {
        if (attempt >= attempts) {
          throw e;
        }
        LOG.warn("{}; attempt {} of {} failed.", e.getMessage(), attempt, attempts);
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
