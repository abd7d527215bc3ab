package io.slomix.sources.kafka;

import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.evidence.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * An artifact as the value of a record: a version, the fields of its receipt, the bytes with gzip.
 * The digest is computed again when it is read, so that nothing damaged gets in.
 */
final class ArtifactCodec {

  private static final int VERSION = 1;
  private static final int LONGEST_NAME = 4_096;

  private ArtifactCodec() {}

  /** Writes it. */
  static byte[] write(Artifact artifact) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(artifact.content().length / 4 + 256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeUTF(artifact.server());
      out.writeUTF(artifact.kind().name());
      out.writeUTF(bounded(artifact.name()));
      out.writeUTF(artifact.sha256());
      out.writeLong(artifact.observedAtMillis());
      out.writeUTF(artifact.origin());
      out.writeInt(artifact.content().length);
      try (GZIPOutputStream content = new GZIPOutputStream(out)) {
        content.write(artifact.content());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** A name that is longer than any file system allows is not a name. */
  private static String bounded(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /**
   * Reads it.
   *
   * @throws IOException the bytes are no artifact, or not the one that was written
   */
  static Artifact read(byte[] value) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(value))) {
      int version = in.readUnsignedByte();
      if (version != VERSION) {
        throw new IOException("version %d of the record is not known".formatted(version));
      }
      String server = in.readUTF();
      ArtifactKind kind = kind(in.readUTF());
      String name = in.readUTF();
      String sha256 = in.readUTF();
      long observedAtMillis = in.readLong();
      String origin = in.readUTF();
      int size = in.readInt();
      if (size < 0 || size > Artifact.MAX_CONTENT_BYTES) {
        throw new IOException("a content of %d bytes is out of bounds".formatted(size));
      }
      byte[] content = new GZIPInputStream(in).readNBytes(size);
      if (!Sha256.hex(content).equals(sha256)) {
        throw new IOException("the content is not the one that its digest names");
      }
      return Artifact.received(server, kind, name, content, observedAtMillis, origin);
    }
  }

  private static ArtifactKind kind(String name) throws IOException {
    try {
      return ArtifactKind.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IOException("there is no kind of artifact " + name, e);
    }
  }
}
