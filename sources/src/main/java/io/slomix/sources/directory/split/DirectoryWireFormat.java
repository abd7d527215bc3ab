package io.slomix.sources.directory.split;

import io.slomix.sources.directory.remote.RemoteFile;
import io.slomix.sources.directory.remote.WatchedDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/**
 * Version 1 of the bytes of the values that all checkpoints of the directory source are made of.
 *
 * <p>Texts are written in Flink's own string format, which has no 64 KiB limit as {@code writeUTF}
 * has: file names are hostile.
 */
public final class DirectoryWireFormat {
  private static final FileBatchSplit.Purpose[] PURPOSES = FileBatchSplit.Purpose.values();

  private DirectoryWireFormat() {}

  /** Writes a directory. */
  public static void write(WatchedDirectory directory, DataOutputView out) throws IOException {
    StringValue.writeString(directory.server(), out);
    StringValue.writeString(directory.path(), out);
  }

  /** Reads a directory. */
  public static WatchedDirectory readDirectory(DataInputView in) throws IOException {
    return new WatchedDirectory(StringValue.readString(in), StringValue.readString(in));
  }

  /** Writes a number of files, then each. */
  public static void write(List<RemoteFile> files, DataOutputView out) throws IOException {
    out.writeInt(files.size());
    for (RemoteFile file : files) {
      StringValue.writeString(file.path(), out);
      out.writeLong(file.sizeBytes());
      out.writeLong(file.modifiedAtMillis());
    }
  }

  /** Reads a number of files, then each. */
  public static List<RemoteFile> readFiles(DataInputView in) throws IOException {
    int count = in.readInt();
    List<RemoteFile> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      files.add(new RemoteFile(StringValue.readString(in), in.readLong(), in.readLong()));
    }
    return files;
  }

  /** Writes a batch. */
  public static void write(FileBatchSplit split, DataOutputView out) throws IOException {
    StringValue.writeString(split.splitId(), out);
    out.writeByte(List.of(PURPOSES).indexOf(split.purpose()));
    write(split.directory(), out);
    out.writeLong(split.handedOutAtMillis());
    write(split.files(), out);
  }

  /** Reads a batch. */
  public static FileBatchSplit readSplit(DataInputView in) throws IOException {
    return new FileBatchSplit(
        StringValue.readString(in),
        PURPOSES[in.readByte()],
        readDirectory(in),
        in.readLong(),
        readFiles(in));
  }
}
