package io.slomix.sources.directory.enumerator;

import io.slomix.sources.directory.enumerator.DirectoryWatch.TimedListing;
import io.slomix.sources.directory.remote.RemoteFile;
import io.slomix.sources.directory.remote.WatchedDirectory;
import io.slomix.sources.directory.split.FileBatchSplit;
import io.slomix.sources.directory.split.FileLostEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.util.FlinkRuntimeException;
import org.apache.flink.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into directories and hands settled files out to the readers that ask for work (FLIP-27).
 *
 * <p>Threading: listings run on the I/O thread of the source coordinator; their results, and all
 * other calls, on its coordinator thread, which never waits for a directory. A look that fails is
 * counted, logged and repeated after a growing pause; in a bounded run it fails the job, whose
 * restart strategy decides whether to try again.
 *
 * <p>State: {@link DirectoryEnumeratorState}; batches given to a reader belong to the reader's
 * state from the next checkpoint on.
 */
public final class DirectoryEnumerator
    implements SplitEnumerator<FileBatchSplit, DirectoryEnumeratorState> {
  private static final Logger LOG = LoggerFactory.getLogger(DirectoryEnumerator.class);

  private final DiscoveryOptions options;
  private final SplitEnumeratorContext<FileBatchSplit> context;
  private final DiscoveryMetrics metrics;
  private final List<DirectoryWatch> watches = new ArrayList<>();
  private final Deque<FileBatchSplit> pending;
  private final Set<Integer> idleReaders = new LinkedHashSet<>();
  private long nextBatchNumber;

  /** Starts anew with {@link DirectoryEnumeratorState#EMPTY}, or carries on from a checkpoint. */
  public DirectoryEnumerator(
      DiscoveryOptions options,
      SplitEnumeratorContext<FileBatchSplit> context,
      DirectoryEnumeratorState restored) {
    this.options = options;
    this.context = context;
    this.metrics = new DiscoveryMetrics(context.metricGroup());
    this.pending = new ArrayDeque<>(restored.pending());
    this.nextBatchNumber = restored.nextBatchNumber();
    for (WatchedDirectory directory : options.directories()) {
      DirectoryWatch watch = new DirectoryWatch(directory, options, restored.of(directory));
      watches.add(watch);
      metrics.watch(watch);
    }
  }

  @Override
  public void start() {
    // Coordinator thread.
    for (DirectoryWatch watch : watches) {
      if (!options.bounded()) {
        long tickMillis = watch.tick().toMillis();
        context.callAsync(
            watch::look, (timed, failure) -> apply(watch, timed, failure), 0, tickMillis);
      } else if (!watch.isListed()) {
        context.callAsync(watch::look, (timed, failure) -> apply(watch, timed, failure));
      }
    }
  }

  private void apply(DirectoryWatch watch, Optional<TimedListing> timed, Throwable failure) {
    // Coordinator thread.
    if (failure != null) {
      failed(watch, failure);
    } else if (timed.isPresent()) {
      int unreadableBefore = watch.unreadableEntries();
      handOut(watch.directory(), watch.succeeded(timed.get()));
      assignPending();
      if (watch.unreadableEntries() > unreadableBefore) { // not at every look
        LOG.warn(
            "{} entries of {} cannot be looked at and are left out.",
            watch.unreadableEntries(),
            watch.directory().path());
      }
    }
  }

  private void failed(DirectoryWatch watch, Throwable failure) {
    // Coordinator thread.
    metrics.listingFailures.inc();
    WatchedDirectory directory = watch.directory();
    if (options.bounded()) {
      throw new FlinkRuntimeException(
          "cannot read the files of server " + directory.server() + ": " + failure.getMessage(),
          failure);
    }
    Duration pause = watch.failed();
    LOG.warn(
        "Looking into {} of server {} failed; again in {} ms.",
        directory.path(),
        directory.server(),
        pause.toMillis(),
        failure);
  }

  private void handOut(WatchedDirectory directory, List<RemoteFile> files) {
    // Coordinator thread.
    long nowMillis = options.clock().wallMillis();
    for (int from = 0; from < files.size(); from += options.filesPerBatch()) {
      int to = Math.min(files.size(), from + options.filesPerBatch());
      pending.add(
          new FileBatchSplit(
              "batch-" + nextBatchNumber++,
              FileBatchSplit.Purpose.READ,
              directory,
              nowMillis,
              files.subList(from, to)));
    }
    metrics.filesHandedOut.inc(files.size());
  }

  private void assignPending() {
    // Coordinator thread.
    idleReaders.retainAll(context.registeredReaders().keySet());
    for (int reader : List.copyOf(idleReaders)) {
      if (!pending.isEmpty()) {
        context.assignSplit(pending.remove(), reader);
        idleReaders.remove(reader);
      } else if (options.bounded() && watches.stream().allMatch(DirectoryWatch::isListed)) {
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
  public void handleSourceEvent(int subtaskId, SourceEvent event) {
    // Coordinator thread.
    if (event instanceof FileLostEvent lost) {
      giveBack(lost.directory(), lost.file());
    } else {
      LOG.warn("Reader {} sent an event of no known kind: {}", subtaskId, event);
    }
  }

  @Override
  public void addSplitsBack(List<FileBatchSplit> splits, int subtaskId) {
    // Coordinator thread. The reader failed before a checkpoint took these over.
    idleReaders.remove(subtaskId);
    for (FileBatchSplit split : splits) {
      switch (split.purpose()) {
        case READ -> pending.addFirst(split);
        case GIVE_BACK -> split.files().forEach(file -> giveBack(split.directory(), file));
      }
    }
    assignPending();
  }

  private void giveBack(WatchedDirectory directory, RemoteFile file) {
    // Coordinator thread.
    metrics.filesGivenBack.inc();
    watches.stream()
        .filter(watch -> watch.directory().equals(directory))
        .forEach(watch -> watch.giveBack(file));
  }

  @Override
  public void addReader(int subtaskId) {
    // Readers ask for work themselves.
  }

  @Override
  public DirectoryEnumeratorState snapshotState(long checkpointId) {
    // Coordinator thread.
    return new DirectoryEnumeratorState(
        nextBatchNumber,
        List.copyOf(pending),
        watches.stream().map(DirectoryWatch::snapshot).toList());
  }

  @Override
  public void close() {
    // Another thread than the I/O thread, which may still be inside a listing.
    IOUtils.closeAllQuietly(watches);
  }
}
