package io.slomix.sources.directory.reader;

import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sources.directory.remote.RemoteFile;
import java.util.Optional;

/**
 * A file after the attempt to read it, on its way from the I/O thread to the task thread.
 *
 * @param kind what it is, where that was found out
 * @param artifact the content, only with {@link ReadOutcome#EMITTED}
 * @param problem why it was not read, empty where nothing went wrong
 */
record FetchedFile(
    RemoteFile file,
    ReadOutcome outcome,
    Optional<ArtifactKind> kind,
    Optional<Artifact> artifact,
    String problem) {

  static FetchedFile emitted(RemoteFile file, Artifact artifact) {
    return new FetchedFile(
        file, ReadOutcome.EMITTED, Optional.of(artifact.kind()), Optional.of(artifact), "");
  }

  static FetchedFile notWanted(RemoteFile file, ArtifactKind kind) {
    return new FetchedFile(file, ReadOutcome.NOT_WANTED, Optional.of(kind), Optional.empty(), "");
  }

  static FetchedFile notRead(RemoteFile file, ReadOutcome outcome, String problem) {
    return new FetchedFile(file, outcome, Optional.empty(), Optional.empty(), problem);
  }
}
