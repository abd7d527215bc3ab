package io.slomix.jobs.dryrun;

import io.slomix.jobs.run.request.ServerDirectory;
import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evidence.ArtifactClassifier;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sources.decode.LegDecoder;
import io.slomix.sources.directory.local.LocalDirectory;
import io.slomix.sources.directory.remote.FileUnreadableException;
import io.slomix.sources.directory.remote.FileVanishedException;
import io.slomix.sources.directory.remote.RemoteFile;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.time.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What lies in directories, as a backfill would read it.
 *
 * @param files those that are read, decoded
 * @param byKind number of files of every other kind
 */
record DirectoryInventory(EvidencePool files, Map<ArtifactKind, Long> byKind) {

  private static final Logger LOG = LoggerFactory.getLogger(DirectoryInventory.class);
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Reads all of them. A file that cannot be read is left out, as a backfill leaves it. */
  static DirectoryInventory of(List<ServerDirectory> directories) throws IOException {
    DirectoryInventory inventory =
        new DirectoryInventory(new EvidencePool(), new EnumMap<>(ArtifactKind.class));
    for (ServerDirectory each : directories) {
      Deadline deadline = Deadline.fromNow(PATIENCE);
      try (LocalDirectory directory = new LocalDirectory(each.directory())) {
        for (RemoteFile file : directory.list(deadline).files()) {
          inventory.read(each.server(), directory, file, deadline);
        }
      }
    }
    return inventory;
  }

  private void read(String server, LocalDirectory directory, RemoteFile file, Deadline deadline) {
    try {
      byte[] content = directory.read(file, deadline);
      ArtifactKind kind = ArtifactClassifier.classify(file.name(), content);
      Optional<LegEvidence> evidence = LegDecoder.decode(kind, file.name(), content);
      evidence.ifPresent(item -> files.add(server, item));
      if (evidence.isEmpty()) {
        byKind.merge(kind, 1L, Long::sum);
      }
    } catch (FileVanishedException | FileUnreadableException e) {
      LOG.warn("Left out: {}", e.getMessage());
    }
  }
}
