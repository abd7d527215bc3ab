package io.slomix.jobs.run;

import io.slomix.model.evidence.ArtifactClassifier;
import io.slomix.model.evidence.ArtifactKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What lies in the directories of a run, by kind (R3); for the summary only.
 *
 * @param byKind number of files of each kind
 */
record FoundFiles(Map<ArtifactKind, Long> byKind) {

  private static final long LONGEST_CLASSIFIED = 1024 * 1024;

  FoundFiles {
    byKind = Collections.unmodifiableMap(new EnumMap<>(byKind));
  }

  /** Walks the directories. */
  static FoundFiles in(List<ServerDirectory> directories) throws IOException {
    Map<ArtifactKind, Long> counts = new EnumMap<>(ArtifactKind.class);
    for (ArtifactKind kind : ArtifactKind.values()) {
      counts.put(kind, 0L);
    }
    for (ServerDirectory directory : directories) {
      try (Stream<Path> files = Files.walk(directory.directory())) {
        files
            .filter(Files::isRegularFile)
            .forEach(file -> counts.merge(kindOf(file), 1L, Long::sum));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return new FoundFiles(counts);
  }

  long of(ArtifactKind kind) {
    return byKind.get(kind);
  }

  private static ArtifactKind kindOf(Path file) {
    String name = file.getFileName().toString();
    return ArtifactClassifier.byName(name).orElseGet(() -> byContent(file, name));
  }

  private static ArtifactKind byContent(Path file, String name) {
    try {
      byte[] content =
          Files.size(file) <= LONGEST_CLASSIFIED ? Files.readAllBytes(file) : new byte[0];
      return ArtifactClassifier.classify(name, content);
    } catch (IOException unreadable) {
      return ArtifactKind.IGNORED;
    }
  }
}
