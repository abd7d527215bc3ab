package io.slomix.sources.archive.jdbc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Packs a content the way the archive stores it. */
final class GzipParts {
  private GzipParts() {}

  static List<byte[]> of(byte[] content, int bytesPerPart) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    }
    byte[] all = packed.toByteArray();
    List<byte[]> parts = new ArrayList<>();
    for (int from = 0; from < all.length; from += bytesPerPart) {
      parts.add(Arrays.copyOfRange(all, from, Math.min(all.length, from + bytesPerPart)));
    }
    return parts;
  }
}
