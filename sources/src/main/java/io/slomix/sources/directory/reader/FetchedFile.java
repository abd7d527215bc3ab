package io.slomix.sources.directory.reader;

import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sources.directory.remote.RemoteFile;
import java.util.Optional;

/**
 * A file after the attempt to read it, on its way from the I/O thread to the task thread.
 *
 * @param kind what it is, where that was found out
 * @param artifact the content, only with {@link Outcome#EMITTED}
 * @param problem why it was not read, empty where nothing went wrong
 */
record FetchedFile(
    RemoteFile file,
    Outcome outcome,
    Optional<ArtifactKind> kind,
    Optional<Artifact> artifact,
    String problem) {

  /** What became of a file that was handed out; each outcome is a counter of the reader. */
  enum Outcome {
    /** Read and sent into the stream. */
    EMITTED("filesEmitted", false),
    /** Of a kind that is ignored or not yet read; also counted by kind. */
    NOT_WANTED("filesNotWanted", false),
    /** Listed with more bytes than are ever read (R4): left alone until it changes. */
    TOO_LARGE("filesTooLarge", false),
    /** Gone between listing and reading. */
    VANISHED("filesVanished", true),
    /** There, but not readable. */
    UNREADABLE("filesUnreadable", true),
    /** The whole directory could not be reached. */
    UNREACHABLE("filesUnreachable", true);

    private final String metricName;
    private final boolean givenBack;

    Outcome(String metricName, boolean givenBack) {
      this.metricName = metricName;
      this.givenBack = givenBack;
    }

    String metricName() {
      return metricName;
    }

    /** Whether the enumerator has to offer the file again if it is still there. */
    boolean isGivenBack() {
      return givenBack;
    }
  }

  static FetchedFile emitted(RemoteFile file, Artifact artifact) {
    return new FetchedFile(
        file, Outcome.EMITTED, Optional.of(artifact.kind()), Optional.of(artifact), "");
  }

  static FetchedFile notWanted(RemoteFile file, ArtifactKind kind) {
    return new FetchedFile(file, Outcome.NOT_WANTED, Optional.of(kind), Optional.empty(), "");
  }

  static FetchedFile notRead(RemoteFile file, Outcome outcome, String problem) {
    return new FetchedFile(file, outcome, Optional.empty(), Optional.empty(), problem);
  }
}
