package io.slomix.jobs.dryrun;

import io.slomix.model.correlate.StatsEvidence;
import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sources.archive.store.ArchivePage;
import io.slomix.sources.archive.store.ArchiveQuery;
import io.slomix.sources.archive.store.ArchiveReader;
import io.slomix.sources.archive.store.ArchiveUnavailableException;
import io.slomix.sources.archive.store.ArchivedArtifact;
import io.slomix.sources.format.stats.StatsDecoder;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that the archive holds of the stats leg, decoded anew. */
final class ArchiveInventory {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveInventory.class);

  private ArchiveInventory() {}

  static EvidencePool of(ArchiveReader archive) throws ArchiveUnavailableException {
    EvidencePool pool = new EvidencePool();
    ArchiveQuery query = ArchiveQuery.all(Set.of(ArtifactKind.STATS));
    long highest = archive.highestSerial();
    long reached = 0;
    while (reached < highest) {
      ArchivePage page = archive.page(query, reached, highest);
      page.artifacts().forEach(row -> add(pool, row));
      reached = page.reachedSerial();
    }
    return pool;
  }

  private static void add(EvidencePool pool, ArchivedArtifact row) {
    if (row.artifact().isEmpty()) {
      LOG.warn("Left out row {} of the archive: {}", row.serial(), row.damage());
      return;
    }
    Artifact artifact = row.artifact().get();
    pool.add(
        artifact.server(),
        StatsEvidence.of(
            artifact.name(),
            artifact.sha256(),
            artifact.sizeBytes(),
            StatsDecoder.decode(artifact.name(), artifact.content())));
  }
}
