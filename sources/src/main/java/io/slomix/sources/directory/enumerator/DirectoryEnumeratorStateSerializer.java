package io.slomix.sources.directory.enumerator;

import io.slomix.sources.checkpoint.CheckpointVersion;
import io.slomix.sources.directory.enumerator.DirectoryEnumeratorState.DirectoryState;
import io.slomix.sources.directory.split.DirectoryWireFormat;
import io.slomix.sources.directory.split.FileBatchSplit;
import io.slomix.sources.directory.tracker.SettledFileTrackerState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Writes the enumerator's checkpoint. */
public final class DirectoryEnumeratorStateSerializer
    implements SimpleVersionedSerializer<DirectoryEnumeratorState> {
  private static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(DirectoryEnumeratorState state) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(1024);
    out.writeLong(state.nextBatchNumber());
    out.writeInt(state.pending().size());
    for (FileBatchSplit split : state.pending()) {
      DirectoryWireFormat.write(split, out);
    }
    out.writeInt(state.directories().size());
    for (DirectoryState directory : state.directories()) {
      DirectoryWireFormat.write(directory.directory(), out);
      out.writeBoolean(directory.listed());
      DirectoryWireFormat.write(directory.tracker().handedOut(), out);
    }
    return out.getCopyOfBuffer();
  }

  @Override
  public DirectoryEnumeratorState deserialize(int version, byte[] bytes) throws IOException {
    CheckpointVersion.require("the checkpoint of a directory source", version, VERSION);
    DataInputDeserializer in = new DataInputDeserializer(bytes);
    long nextBatchNumber = in.readLong();
    int pendingCount = in.readInt();
    List<FileBatchSplit> pending = new ArrayList<>();
    for (int i = 0; i < pendingCount; i++) {
      pending.add(DirectoryWireFormat.readSplit(in));
    }
    int directoryCount = in.readInt();
    List<DirectoryState> directories = new ArrayList<>();
    for (int i = 0; i < directoryCount; i++) {
      directories.add(
          new DirectoryState(
              DirectoryWireFormat.readDirectory(in),
              in.readBoolean(),
              new SettledFileTrackerState(DirectoryWireFormat.readFiles(in))));
    }
    return new DirectoryEnumeratorState(nextBatchNumber, pending, directories);
  }
}
