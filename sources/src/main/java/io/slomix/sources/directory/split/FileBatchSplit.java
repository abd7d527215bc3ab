package io.slomix.sources.directory.split;

import io.slomix.sources.directory.remote.RemoteFile;
import io.slomix.sources.directory.remote.WatchedDirectory;
import java.util.List;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * Files of one directory that were handed out together. A batch, because opening a split costs more
 * than reading a small file.
 *
 * @param splitId unique within one run of the job
 * @param purpose what a reader does with the files
 * @param directory where the files are
 * @param handedOutAtMillis wall clock at hand-out, in milliseconds since the epoch
 * @param files the files still to be read, in the order of reading; it shrinks as they are read
 */
public record FileBatchSplit(
    String splitId,
    Purpose purpose,
    WatchedDirectory directory,
    long handedOutAtMillis,
    List<RemoteFile> files)
    implements SourceSplit {

  /** What becomes of the files of a batch. The order is part of the wire format: append only. */
  public enum Purpose {
    /** They are to be read. */
    READ,
    /**
     * They could not be read and were given back, but no checkpoint may know that yet. Only found
     * in the state of a reader.
     */
    GIVE_BACK
  }

  /** Copies the list. */
  public FileBatchSplit {
    files = List.copyOf(files);
  }

  /** Returns the batch without its first files. */
  public FileBatchSplit after(int filesRead) {
    return new FileBatchSplit(
        splitId, purpose, directory, handedOutAtMillis, files.subList(filesRead, files.size()));
  }
}
