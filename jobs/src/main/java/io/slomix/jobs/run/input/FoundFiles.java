package io.slomix.jobs.run.input;

import io.slomix.jobs.run.request.ServerDirectory;
import io.slomix.model.evidence.ArtifactClassifier;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sources.decode.LegDecoder;
import io.slomix.sources.directory.local.LocalDirectory;
import io.slomix.sources.directory.remote.FileUnreadableException;
import io.slomix.sources.directory.remote.FileVanishedException;
import io.slomix.sources.directory.remote.RemoteFile;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.time.Deadline;

/**
 * What lies in the directories of a run, by kind (R3); for the summary only.
 *
 * @param byKind number of files of each kind
 */
public record FoundFiles(Map<ArtifactKind, Long> byKind) {

  private static final long LONGEST_CLASSIFIED = 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  public FoundFiles {
    byKind = Collections.unmodifiableMap(new EnumMap<>(byKind));
  }

  /** Lists the directories as the source does. */
  public static FoundFiles in(List<ServerDirectory> directories) throws IOException {
    Map<ArtifactKind, Long> counts = new EnumMap<>(ArtifactKind.class);
    for (ArtifactKind kind : ArtifactKind.values()) {
      counts.put(kind, 0L);
    }
    for (ServerDirectory each : directories) {
      Deadline deadline = Deadline.fromNow(PATIENCE);
      try (LocalDirectory directory = new LocalDirectory(each.directory())) {
        for (RemoteFile file : directory.list(deadline).files()) {
          counts.merge(kindOf(directory, file, deadline), 1L, Long::sum);
        }
      }
    }
    return new FoundFiles(counts);
  }

  public long of(ArtifactKind kind) {
    return byKind.get(kind);
  }

  /** Files that the run reads. */
  public long toRead() {
    return LegDecoder.KINDS.stream().mapToLong(this::of).sum();
  }

  /** Files that are recognised but not read by this version, by the name of their kind. */
  public Map<String, Long> notRead() {
    Map<String, Long> notRead = new TreeMap<>();
    byKind.forEach(
        (kind, files) -> {
          if (!LegDecoder.KINDS.contains(kind) && kind != ArtifactKind.IGNORED && files > 0) {
            notRead.put(kind.name(), files);
          }
        });
    return notRead;
  }

  private static ArtifactKind kindOf(LocalDirectory directory, RemoteFile file, Deadline deadline) {
    return ArtifactClassifier.byName(file.name())
        .orElseGet(() -> byContent(directory, file, deadline));
  }

  private static ArtifactKind byContent(
      LocalDirectory directory, RemoteFile file, Deadline deadline) {
    try {
      byte[] content =
          file.sizeBytes() <= LONGEST_CLASSIFIED ? directory.read(file, deadline) : new byte[0];
      return ArtifactClassifier.classify(file.name(), content);
    } catch (FileVanishedException | FileUnreadableException unreadable) {
      return ArtifactKind.IGNORED;
    }
  }
}
