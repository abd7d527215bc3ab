package io.slomix.sources.archive.range;

import io.slomix.sources.checkpoint.CheckpointVersion;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Writes ranges into the reader's checkpoint. */
public final class ArchiveRangeSplitSerializer
    implements SimpleVersionedSerializer<ArchiveRangeSplit> {
  private static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(ArchiveRangeSplit split) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(split.afterSerial())
        .putLong(split.upToSerial())
        .array();
  }

  @Override
  public ArchiveRangeSplit deserialize(int version, byte[] bytes) throws IOException {
    CheckpointVersion.require("the checkpoint of an archive range", version, VERSION);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    return new ArchiveRangeSplit(in.getLong(), in.getLong());
  }
}
