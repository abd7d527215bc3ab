package io.slomix.jobs.dryrun;

import io.slomix.model.evidence.Artifact;
import io.slomix.sources.archive.store.ArchivePage;
import io.slomix.sources.archive.store.ArchiveQuery;
import io.slomix.sources.archive.store.ArchiveReader;
import io.slomix.sources.archive.store.ArchiveUnavailableException;
import io.slomix.sources.archive.store.ArchivedArtifact;
import io.slomix.sources.decode.LegDecoder;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the archive holds, decoded anew.
 *
 * @param files of every kind that is read
 * @param damaged rows that could not be read back and are not among them
 */
record ArchiveInventory(EvidencePool files, long damaged) {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveInventory.class);

  /** Reads the archive of the servers that are wanted. */
  static ArchiveInventory of(ArchiveReader archive, Predicate<String> isWanted)
      throws ArchiveUnavailableException {
    EvidencePool pool = new EvidencePool();
    long damaged = 0;
    ArchiveQuery query = ArchiveQuery.all(LegDecoder.KINDS);
    long highest = archive.highestSerial();
    long reached = 0;
    while (reached < highest) {
      ArchivePage page = archive.page(query, reached, highest);
      for (ArchivedArtifact row : page.artifacts()) {
        if (row.artifact().isEmpty()) {
          LOG.warn("Left out row {} of the archive: {}", row.serial(), row.damage());
          damaged++;
        } else if (isWanted.test(row.artifact().get().server())) {
          add(pool, row.artifact().get());
        }
      }
      reached = page.reachedSerial();
    }
    return new ArchiveInventory(pool, damaged);
  }

  private static void add(EvidencePool pool, Artifact artifact) {
    LegDecoder.decode(artifact.kind(), artifact.name(), artifact.sha256(), artifact.content())
        .ifPresent(item -> pool.add(artifact.server(), item));
  }
}
