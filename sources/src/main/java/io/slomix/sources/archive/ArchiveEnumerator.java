package io.slomix.sources.archive;

import io.slomix.sources.archive.range.ArchivePosition;
import io.slomix.sources.archive.range.ArchiveRangeSplit;
import io.slomix.sources.archive.store.ArchiveOpener;
import io.slomix.sources.archive.store.ArchiveReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.util.FlinkRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * At every start, restored or not, gives out what the archive holds beyond the position of the
 * checkpoint (design 3.6); then has nothing more to do.
 *
 * <p>Threading: the archive is asked on the I/O thread of the source coordinator; everything else
 * runs on its coordinator thread. State: {@link ArchivePosition}.
 */
final class ArchiveEnumerator implements SplitEnumerator<ArchiveRangeSplit, ArchivePosition> {
  private static final Logger LOG = LoggerFactory.getLogger(ArchiveEnumerator.class);

  private static final long RENEW_MILLIS = 5_000;

  private final ArchiveOpener opener;
  private final boolean bounded;
  private final SplitEnumeratorContext<ArchiveRangeSplit> context;
  private final ExclusiveRight.Opener opensRight;
  private final String identity;
  private final boolean isOther;
  private final Deque<ArchiveRangeSplit> pending;
  private final Set<Integer> idleReaders = new LinkedHashSet<>();
  private long position;
  private boolean complete;
  private volatile ExclusiveRight right;
  private volatile boolean closed;

  ArchiveEnumerator(
      ArchiveOpener opener,
      boolean bounded,
      SplitEnumeratorContext<ArchiveRangeSplit> context,
      ArchivePosition restored,
      String identity,
      ExclusiveRight.Opener opensRight) {
    this.opensRight = opensRight;
    this.identity = identity;
    this.isOther = !restored.identity().isEmpty() && !restored.identity().equals(identity);
    this.opener = opener;
    this.bounded = bounded;
    this.context = context;
    this.position = restored.serial();
    this.pending = new ArrayDeque<>(restored.pending());
  }

  @Override
  public void start() {
    // Coordinator thread. Thrown here and not while restoring, where Flink would start all the
    // same.
    if (isOther) {
      throw new OtherCheckpointException();
    }
    context.callAsync(this::highestSerial, this::apply);
    context.callAsync(this::renewRight, this::failWithout, RENEW_MILLIS, RENEW_MILLIS);
  }

  private boolean renewRight() throws IOException {
    // I/O thread.
    if (right != null) {
      right.renew();
    }
    return true;
  }

  private void failWithout(Boolean held, Throwable failure) {
    // Coordinator thread.
    if (failure != null) {
      throw new FlinkRuntimeException(failure.getMessage(), failure);
    }
  }

  private long highestSerial() throws IOException {
    // I/O thread.
    right = opensRight.take();
    if (closed) {
      right.close(); // close() came first and found nothing to give back
    }
    try (ArchiveReader archive = opener.open()) {
      return archive.highestSerial();
    }
  }

  private void apply(Long highestSerial, Throwable failure) {
    // Coordinator thread.
    if (failure != null) {
      throw new FlinkRuntimeException(failure.getMessage(), failure);
    }
    if (highestSerial < position) {
      LOG.warn("The archive ends at {}, before {}: it is read anew.", highestSerial, position);
      position = 0; // an older database was put in place of the one that the checkpoint knew
    }
    if (highestSerial > position) {
      pending.add(new ArchiveRangeSplit(position, highestSerial));
      position = highestSerial;
    }
    complete = true;
    assignPending();
  }

  private void assignPending() {
    // Coordinator thread.
    idleReaders.retainAll(context.registeredReaders().keySet());
    for (int reader : List.copyOf(idleReaders)) {
      if (!pending.isEmpty()) {
        context.assignSplit(pending.remove(), reader);
        idleReaders.remove(reader);
      } else if (bounded && complete) {
        context.signalNoMoreSplits(reader);
        idleReaders.remove(reader);
      }
    }
  }

  @Override
  public void handleSplitRequest(int subtaskId, String requesterHostname) {
    // Coordinator thread.
    idleReaders.add(subtaskId);
    assignPending();
  }

  @Override
  public void addSplitsBack(List<ArchiveRangeSplit> splits, int subtaskId) {
    // Coordinator thread. The reader failed before a checkpoint took these over.
    idleReaders.remove(subtaskId);
    splits.forEach(pending::addFirst);
    assignPending();
  }

  @Override
  public void addReader(int subtaskId) {
    // The reader asks for work itself.
  }

  @Override
  public ArchivePosition snapshotState(long checkpointId) {
    // Coordinator thread.
    return new ArchivePosition(position, List.copyOf(pending), identity);
  }

  @Override
  public void close() {
    closed = true;
    if (right != null) {
      right.close();
    }
  }
}
