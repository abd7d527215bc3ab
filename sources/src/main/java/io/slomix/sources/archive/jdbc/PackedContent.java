package io.slomix.sources.archive.jdbc;

import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A content as the archive holds it: one gzip stream, cut into parts. */
final class PackedContent {
  private PackedContent() {}

  /**
   * Returns the raw bytes.
   *
   * @param parts in their order
   * @throws IOException if they are not the bytes with this size and digest; the message says why
   */
  static byte[] unpack(List<byte[]> parts, long sizeBytes, String sha256) throws IOException {
    if (parts.isEmpty()) {
      throw new IOException("its content is missing");
    }
    if (sizeBytes < 0 || sizeBytes > Artifact.MAX_CONTENT_BYTES) {
      throw new IOException("no artifact has a size of " + sizeBytes + " bytes");
    }
    byte[] content = gunzip(parts, (int) sizeBytes + 1);
    if (content.length != sizeBytes) {
      throw new IOException("its content is not " + sizeBytes + " bytes long");
    }
    if (!Sha256.hex(content).equals(sha256)) {
      throw new IOException("its content has another digest");
    }
    return content;
  }

  private static byte[] gunzip(List<byte[]> parts, int limitBytes) throws IOException {
    List<InputStream> streams =
        parts.stream().map(part -> (InputStream) new ByteArrayInputStream(part)).toList();
    InputStream joined = new SequenceInputStream(Collections.enumeration(streams));
    try (InputStream in = new GZIPInputStream(joined)) {
      return in.readNBytes(limitBytes);
    } catch (IOException e) {
      throw new IOException("its content cannot be unpacked: " + e.getMessage(), e);
    }
  }
}
