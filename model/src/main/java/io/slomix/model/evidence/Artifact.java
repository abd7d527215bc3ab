package io.slomix.model.evidence;

import java.util.Arrays;
import java.util.Objects;

/**
 * One thing that a game server left behind, as it was received: a file or a message body.
 *
 * <p>Identity is {@code (server, kind, name, sha256)} (R2); size, instant and origin describe the
 * receipt and take part in no decision. The content is never changed after construction, neither by
 * the producer nor by a reader. The constructor checks nothing, because it also runs when a record
 * is read back from a checkpoint.
 *
 * @param server key of the game server
 * @param kind what the content is (R3)
 * @param name base name of the file, as received: hostile text, not yet checked
 * @param sha256 lower-case hex digest of {@code content}, see {@link Sha256}
 * @param sizeBytes length of {@code content} in bytes
 * @param content the raw bytes; empty while a long artifact travels by reference, see {@link
 *     #travelling}
 * @param observedAtMillis wall clock at hand-out, in milliseconds since the epoch
 * @param origin where it came from, for example {@code directory:live}
 */
// The array is the payload itself; copying it at every accessor call would double the work.
@SuppressWarnings("ArrayRecordComponent")
public record Artifact(
    String server,
    ArtifactKind kind,
    String name,
    String sha256,
    long sizeBytes,
    byte[] content,
    long observedAtMillis,
    String origin) {
  /** No content is longer (R4: the limit of the largest kind). */
  public static final int MAX_CONTENT_BYTES = 64 << 20;

  /** Longer contents travel by reference once they are archived (design 3.10). */
  public static final int LONGEST_CARRIED_BYTES = 1 << 20;

  /** Makes an artifact of bytes just received; size and digest are computed here. */
  public static Artifact received(
      String server,
      ArtifactKind kind,
      String name,
      byte[] content,
      long observedAtMillis,
      String origin) {
    return new Artifact(
        server, kind, name, Sha256.hex(content), content.length, content, observedAtMillis, origin);
  }

  /**
   * The artifact as it goes on from the archive: a long one leaves its bytes there and is found
   * again by its digest.
   */
  public Artifact travelling() {
    return sizeBytes > LONGEST_CARRIED_BYTES ? with(new byte[0]) : this;
  }

  /** Whether the bytes lie in the archive only. */
  public boolean isReference() {
    return sizeBytes > 0 && content.length == 0;
  }

  /** The artifact with its bytes fetched. */
  public Artifact with(byte[] fetched) {
    return new Artifact(server, kind, name, sha256, sizeBytes, fetched, observedAtMillis, origin);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Artifact that
        && kind == that.kind
        && sizeBytes == that.sizeBytes
        && observedAtMillis == that.observedAtMillis
        && Objects.equals(server, that.server)
        && Objects.equals(name, that.name)
        && Objects.equals(sha256, that.sha256)
        && Objects.equals(origin, that.origin)
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    // The digest stands for the content; an enum is left out, its hash differs between two runs.
    return Objects.hash(server, name, sha256);
  }

  /** Names the artifact without its bytes, which may be 64 MiB. */
  @Override
  public String toString() {
    return "Artifact[" + server + ' ' + kind + ' ' + name + ' ' + sha256 + ' ' + sizeBytes + " B]";
  }
}
