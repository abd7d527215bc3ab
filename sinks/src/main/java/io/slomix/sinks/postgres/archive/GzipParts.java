package io.slomix.sinks.postgres.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A content as the archive holds it: one gzip stream, cut into parts, so that no row of the
 * database becomes large. Pure.
 */
final class GzipParts {

  /** The longest part, in bytes. */
  static final int LONGEST = 1 << 20;

  private GzipParts() {}

  /** Compresses and cuts; at least one part. */
  static byte[][] of(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 3 + 64);
    try (GZIPOutputStream gzip = new FastGzip(bytes)) {
      gzip.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    byte[] packed = bytes.toByteArray();
    List<byte[]> parts = new ArrayList<>();
    for (int from = 0; from < packed.length; from += LONGEST) {
      parts.add(Arrays.copyOfRange(packed, from, Math.min(from + LONGEST, packed.length)));
    }
    return parts.toArray(byte[][]::new);
  }

  /**
   * Puts the parts together again.
   *
   * @throws IOException they are no whole gzip stream
   */
  static byte[] join(List<byte[]> parts) throws IOException {
    List<InputStream> streams = new ArrayList<>();
    parts.forEach(part -> streams.add(new ByteArrayInputStream(part)));
    try (InputStream joined = new SequenceInputStream(Collections.enumeration(streams));
        GZIPInputStream gzip = new GZIPInputStream(joined)) {
      return gzip.readAllBytes();
    }
  }

  /**
   * Captures are a megabyte each: at its default level, gzip alone took a quarter of a backfill.
   */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
