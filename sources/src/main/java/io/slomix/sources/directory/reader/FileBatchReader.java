package io.slomix.sources.directory.reader;

import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactClassifier;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sources.directory.remote.FileUnreadableException;
import io.slomix.sources.directory.remote.FileVanishedException;
import io.slomix.sources.directory.remote.RemoteDirectory;
import io.slomix.sources.directory.remote.RemoteFile;
import io.slomix.sources.directory.remote.RemoteUnavailableException;
import io.slomix.sources.directory.remote.WatchedDirectory;
import io.slomix.sources.directory.split.FileBatchSplit;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.apache.flink.api.common.time.Deadline;
import org.apache.flink.connector.base.source.reader.RecordsBySplits;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;
import org.apache.flink.util.IOUtils;

/**
 * Reads the files of batches, batch after batch, in their order, and says what each one is.
 *
 * <p>Threading: runs on the I/O thread of the reader. Every file of a batch yields exactly one
 * {@link FetchedFile}, so that their number is the position in the batch.
 */
final class FileBatchReader implements SplitReader<FetchedFile, FileBatchSplit> {
  /** Between two looks of the task thread: enough to be cheap, little enough to stay in memory. */
  private static final int FILES_PER_FETCH = 64;

  private static final long BYTES_PER_FETCH = 4 << 20;

  /** Gametime and webhook bodies end here (R4): beyond, no name but {@code .txt} is opened. */
  private static final long LARGEST_BODY_BYTES = 1 << 20;

  private final ReadingOptions options;
  private final Queue<FileBatchSplit> assigned = new ArrayDeque<>();
  private final Map<WatchedDirectory, RemoteDirectory> open = new HashMap<>();
  private int nextFile;

  FileBatchReader(ReadingOptions options) {
    this.options = options;
  }

  @Override
  public void handleSplitsChanges(SplitsChange<FileBatchSplit> change) {
    assigned.addAll(change.splits());
  }

  @Override
  public RecordsWithSplitIds<FetchedFile> fetch() throws IOException {
    RecordsBySplits.Builder<FetchedFile> fetched = new RecordsBySplits.Builder<>();
    FileBatchSplit batch = assigned.peek();
    if (batch == null) {
      return fetched.build();
    }
    long bytes = 0;
    int end = Math.min(batch.files().size(), nextFile + FILES_PER_FETCH);
    while (nextFile < end && bytes < BYTES_PER_FETCH) {
      FetchedFile file = read(batch, batch.files().get(nextFile));
      if (file.outcome() == ReadOutcome.UNREACHABLE) {
        // Each further file would only wait for its own deadline.
        end = batch.files().size();
        addUnreachable(batch, file.problem(), fetched);
        break;
      }
      bytes += file.artifact().map(Artifact::sizeBytes).orElse(0L);
      fetched.add(batch, file);
      nextFile++;
    }
    if (nextFile == batch.files().size()) {
      fetched.addFinishedSplit(batch.splitId());
      assigned.remove();
      nextFile = 0;
    }
    return fetched.build();
  }

  private void addUnreachable(
      FileBatchSplit batch, String problem, RecordsBySplits.Builder<FetchedFile> fetched) {
    for (; nextFile < batch.files().size(); nextFile++) {
      RemoteFile file = batch.files().get(nextFile);
      fetched.add(batch, FetchedFile.notRead(file, ReadOutcome.UNREACHABLE, problem));
    }
  }

  private FetchedFile read(FileBatchSplit batch, RemoteFile file)
      throws RemoteUnavailableException {
    Optional<ArtifactKind> unwanted = unwantedByName(file);
    if (unwanted.isPresent()) {
      return FetchedFile.notWanted(file, unwanted.get());
    }
    if (file.sizeBytes() > Artifact.MAX_CONTENT_BYTES) {
      return FetchedFile.notRead(
          file, ReadOutcome.TOO_LARGE, file.sizeBytes() + " bytes are more than are ever read");
    }
    try {
      RemoteDirectory directory = open.computeIfAbsent(batch.directory(), options.opener()::open);
      byte[] content = directory.read(file, Deadline.fromNow(options.callTimeout()));
      return classified(batch, file, content);
    } catch (FileVanishedException e) {
      return FetchedFile.notRead(file, ReadOutcome.VANISHED, e.getMessage());
    } catch (FileUnreadableException e) {
      return FetchedFile.notRead(file, ReadOutcome.UNREADABLE, e.getMessage());
    } catch (RemoteUnavailableException e) {
      if (options.bounded()) {
        throw e; // the restart strategy of the job decides whether to try again
      }
      return FetchedFile.notRead(file, ReadOutcome.UNREACHABLE, e.getMessage());
    }
  }

  private Optional<ArtifactKind> unwantedByName(RemoteFile file) {
    Optional<ArtifactKind> kind = ArtifactClassifier.byName(file.name());
    if (kind.isEmpty() && file.sizeBytes() > LARGEST_BODY_BYTES && !file.name().endsWith(".txt")) {
      return Optional.of(ArtifactKind.IGNORED);
    }
    return kind.filter(known -> !options.kinds().contains(known));
  }

  private FetchedFile classified(FileBatchSplit batch, RemoteFile file, byte[] content) {
    ArtifactKind kind = ArtifactClassifier.classify(file.name(), content);
    if (!options.kinds().contains(kind)) {
      return FetchedFile.notWanted(file, kind);
    }
    return FetchedFile.emitted(
        file,
        Artifact.received(
            batch.directory().server(),
            kind,
            file.name(),
            content,
            batch.handedOutAtMillis(),
            options.origin()));
  }

  /** Does nothing: every call ends by its deadline. */
  @Override
  public void wakeUp() {}

  @Override
  public void close() {
    IOUtils.closeAllQuietly(open.values());
  }
}
