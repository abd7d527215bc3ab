package io.slomix.sources.sftp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A file that ends before its end. */
record HalvedChannel(SeekableByteChannel whole, long end) implements SeekableByteChannel {

  @Override
  public int read(ByteBuffer into) throws IOException {
    long left = end - whole.position();
    if (left <= 0) {
      return -1;
    }
    int limit = into.limit();
    into.limit((int) Math.min(limit, into.position() + left));
    int read = whole.read(into);
    into.limit(limit);
    return read;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    return whole.write(from);
  }

  @Override
  public long position() throws IOException {
    return whole.position();
  }

  @Override
  public SeekableByteChannel position(long to) throws IOException {
    whole.position(to);
    return this;
  }

  @Override
  public long size() {
    return end;
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    whole.truncate(size);
    return this;
  }

  @Override
  public boolean isOpen() {
    return whole.isOpen();
  }

  @Override
  public void close() throws IOException {
    whole.close();
  }
}
