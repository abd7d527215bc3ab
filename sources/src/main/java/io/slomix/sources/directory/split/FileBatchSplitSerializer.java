package io.slomix.sources.directory.split;

import io.slomix.sources.checkpoint.CheckpointVersion;
import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Writes batches into the readers' checkpoints. */
public final class FileBatchSplitSerializer implements SimpleVersionedSerializer<FileBatchSplit> {
  private static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(FileBatchSplit split) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(256);
    DirectoryWireFormat.write(split, out);
    return out.getCopyOfBuffer();
  }

  @Override
  public FileBatchSplit deserialize(int version, byte[] bytes) throws IOException {
    CheckpointVersion.require("the checkpoint of a file batch", version, VERSION);
    return DirectoryWireFormat.readSplit(new DataInputDeserializer(bytes));
  }
}
