package io.slomix.sources.archive.range;

import io.slomix.sources.checkpoint.CheckpointVersion;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Writes the enumerator's checkpoint; version 1 had no identity. */
public final class ArchivePositionSerializer implements SimpleVersionedSerializer<ArchivePosition> {
  private static final int VERSION = 2;
  private static final int WITHOUT_IDENTITY = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(ArchivePosition position) {
    byte[] identity = position.identity().getBytes(StandardCharsets.UTF_8);
    int ranges = position.pending().size() * 2 * Long.BYTES;
    ByteBuffer out =
        ByteBuffer.allocate(Long.BYTES + Integer.BYTES + ranges + identity.length)
            .putLong(position.serial())
            .putInt(position.pending().size());
    for (ArchiveRangeSplit range : position.pending()) {
      out.putLong(range.afterSerial()).putLong(range.upToSerial());
    }
    return out.put(identity).array();
  }

  @Override
  public ArchivePosition deserialize(int version, byte[] bytes) throws IOException {
    if (version != WITHOUT_IDENTITY) {
      CheckpointVersion.require("the checkpoint of an archive position", version, VERSION);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    long serial = in.getLong();
    int count = in.getInt();
    List<ArchiveRangeSplit> pending = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pending.add(new ArchiveRangeSplit(in.getLong(), in.getLong()));
    }
    String identity = StandardCharsets.UTF_8.decode(in).toString();
    return new ArchivePosition(serial, pending, identity);
  }
}
