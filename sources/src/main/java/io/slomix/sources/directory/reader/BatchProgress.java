package io.slomix.sources.directory.reader;

import io.slomix.sources.directory.split.FileBatchSplit;

/** How far a batch has been read. Task thread only; the one mutable value of the reader. */
final class BatchProgress {
  private final FileBatchSplit batch;
  private int filesDone;

  BatchProgress(FileBatchSplit batch) {
    this.batch = batch;
  }

  FileBatchSplit batch() {
    return batch;
  }

  void fileDone() {
    filesDone++;
  }

  /** Returns the batch with the files that are still to be read. */
  FileBatchSplit remaining() {
    return batch.after(filesDone);
  }
}
