package io.slomix.sources.archive.store;

import io.slomix.model.evidence.Artifact;
import java.io.IOException;
import java.time.Duration;

/**
 * Asks an archive again when it is not available, after pauses that double; gives up after a number
 * of attempts by throwing the last failure, which fails the job.
 */
public final class RetryingArchiveReader implements ArchiveReader {
  private final ArchiveReader inner;
  private final Attempts attempts;

  /**
   * Wraps an archive, which is closed with this one.
   *
   * @param attempts how often each question is asked at most
   * @param firstPause between the first and the second attempt
   */
  public RetryingArchiveReader(ArchiveReader inner, int attempts, Duration firstPause) {
    this.inner = inner;
    this.attempts = new Attempts(attempts, firstPause);
  }

  @Override
  public long highestSerial() throws ArchiveUnavailableException {
    return attempts.at(inner::highestSerial);
  }

  @Override
  public ArchivePage page(ArchiveQuery query, long afterSerial, long upToSerial)
      throws ArchiveUnavailableException {
    return attempts.at(() -> inner.page(query, afterSerial, upToSerial));
  }

  @Override
  public byte[] content(Artifact artifact) throws ArchiveUnavailableException {
    return attempts.at(() -> inner.content(artifact));
  }

  @Override
  public void close() throws IOException {
    inner.close();
  }
}
