package io.slomix.sinks.postgres.sink;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * How documents are sent.
 *
 * @param runId stands in {@code apply_log} beside every outcome; counters are asked for by it
 * @param deferNumbers whether numbers for people are left to {@code assign_ids} at the end (R25)
 * @param batchSize documents in one message to the server, at most; they are committed together
 * @param mostHeld documents that are held back, at most until the next checkpoint, to be sent by
 *     server; 1 to hold none
 * @param batchInterval how long a document waits for others
 * @param patience how long a server may be away before the job is restarted; below Flink's
 *     cancellation timeout of 180 s, because a cancelled writer may have to sit it out
 * @param announced kinds of posts that what is written gives reason for, separated by commas
 */
public record DocumentSinkOptions(
    String runId,
    boolean deferNumbers,
    int batchSize,
    int mostHeld,
    Duration batchInterval,
    Duration patience,
    String announced)
    implements Serializable {

  private static final int LARGE_BATCH = 8;
  private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(2);

  public DocumentSinkOptions {
    if (batchSize < 1 || mostHeld < 1 || batchInterval.isNegative() || batchInterval.isZero()) {
      throw new IllegalArgumentException("a batch needs a size and an interval");
    }
    if (patience.compareTo(LONGEST_PATIENCE) > 0) {
      throw new IllegalArgumentException("patience above " + LONGEST_PATIENCE + ": " + patience);
    }
  }

  /** A round is to be seen soon: 100 documents or 200 ms. */
  public static DocumentSinkOptions live(String runId) {
    return new DocumentSinkOptions(
        runId, false, 100, 1, Duration.ofMillis(200), Duration.ofMinutes(1), "");
  }

  /** Throughput counts, and numbers are given once, at the end. */
  public static DocumentSinkOptions bounded(String runId) {
    return new DocumentSinkOptions(
        runId, true, 100, 2_000, Duration.ofSeconds(1), Duration.ofMinutes(1), "");
  }

  /** The same for documents of megabytes: few in a batch, none held back. */
  public DocumentSinkOptions ofLargeDocuments() {
    return new DocumentSinkOptions(
        runId,
        deferNumbers,
        Math.min(batchSize, LARGE_BATCH),
        1,
        batchInterval,
        patience,
        announced);
  }

  /** The same with another {@link #patience}. */
  public DocumentSinkOptions withPatience(Duration patience) {
    return new DocumentSinkOptions(
        runId, deferNumbers, batchSize, mostHeld, batchInterval, patience, announced);
  }

  /** The same, giving reason for posts of some kinds (R24). */
  public DocumentSinkOptions announcing(List<String> kinds) {
    return new DocumentSinkOptions(
        runId, deferNumbers, batchSize, mostHeld, batchInterval, patience, String.join(",", kinds));
  }
}
