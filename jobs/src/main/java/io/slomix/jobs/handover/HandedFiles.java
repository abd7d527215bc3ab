package io.slomix.jobs.handover;

import io.slomix.jobs.run.request.ServerDirectory;
import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactClassifier;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.evidence.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Copies the files of a directory into a batch, and remembers which contents they were. */
final class HandedFiles {

  /**
   * A file that was handed over.
   *
   * @param sha256 of its content
   */
  record Handed(String server, ArtifactKind kind, String name, String sha256) {}

  private final List<Handed> handed = new ArrayList<>();
  private int ignored;

  /** Copies what the pipeline would read; hidden files and what is too long are left out. */
  void copy(ServerDirectory directory, Path batch) throws IOException {
    try (Stream<Path> files = Files.walk(directory.directory())) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path below = directory.directory().relativize(file);
        if (isHidden(below) || Files.size(file) > Artifact.MAX_CONTENT_BYTES) {
          ignored++;
          continue;
        }
        copy(directory.server(), file, batch.resolve(below.toString()));
      }
    }
  }

  private void copy(String server, Path file, Path to) throws IOException {
    byte[] content = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    ArtifactKind kind = ArtifactClassifier.classify(name, content);
    if (kind == ArtifactKind.IGNORED) {
      ignored++;
      return;
    }
    Files.createDirectories(to.getParent());
    Files.write(to, content);
    handed.add(new Handed(server, kind, name, Sha256.hex(content)));
  }

  private static boolean isHidden(Path below) {
    for (Path part : below) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** What was copied, each content of a name once (R2). */
  List<Handed> handed() {
    return handed.stream().distinct().toList();
  }

  int ignored() {
    return ignored;
  }
}
