package io.slomix.jobs.run.redrive;

/**
 * One row of the quarantine, by its key.
 *
 * @param origin who refused it, {@code DECODE} or {@code SINK}
 * @param server the game server
 * @param kind of the artifact, or of the refused document
 * @param name of the file (hostile text), or key of the document
 * @param sha256 digest of its bytes
 */
public record QuarantineEntry(
    String origin, String server, String kind, String name, String sha256) {

  private static final String DECODE = "DECODE";

  /** Whether it is a file that the reader refused, not a document that the database refused. */
  public boolean isFile() {
    return origin.equals(DECODE);
  }
}
