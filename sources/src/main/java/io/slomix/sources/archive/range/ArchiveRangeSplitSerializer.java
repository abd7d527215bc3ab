package io.slomix.sources.archive.range;

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
    if (version != VERSION) {
      throw new IOException(
          "the checkpoint of an archive range was written in version "
              + version
              + ", this program reads version "
              + VERSION
              + " only");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    return new ArchiveRangeSplit(in.getLong(), in.getLong());
  }
}
