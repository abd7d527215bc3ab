package io.slomix.sources.archive.range;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Writes the enumerator's checkpoint. */
public final class ArchivePositionSerializer implements SimpleVersionedSerializer<ArchivePosition> {
  private static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(ArchivePosition position) {
    ByteBuffer out =
        ByteBuffer.allocate(Long.BYTES + Integer.BYTES + position.pending().size() * 2 * Long.BYTES)
            .putLong(position.serial())
            .putInt(position.pending().size());
    for (ArchiveRangeSplit range : position.pending()) {
      out.putLong(range.afterSerial()).putLong(range.upToSerial());
    }
    return out.array();
  }

  @Override
  public ArchivePosition deserialize(int version, byte[] bytes) throws IOException {
    if (version != VERSION) {
      throw new IOException(
          "the checkpoint of an archive position was written in version "
              + version
              + ", this program reads version "
              + VERSION
              + " only");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    long serial = in.getLong();
    int count = in.getInt();
    List<ArchiveRangeSplit> pending = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pending.add(new ArchiveRangeSplit(in.getLong(), in.getLong()));
    }
    return new ArchivePosition(serial, pending);
  }
}
