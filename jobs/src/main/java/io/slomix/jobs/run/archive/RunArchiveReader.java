package io.slomix.jobs.run.archive;

import io.slomix.model.evidence.Artifact;
import io.slomix.sources.archive.store.ArchivePage;
import io.slomix.sources.archive.store.ArchiveQuery;
import io.slomix.sources.archive.store.ArchiveReader;
import io.slomix.sources.archive.store.ArchiveUnavailableException;
import io.slomix.sources.archive.store.ArchivedArtifact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The archive, limited to some servers; damaged rows are counted for the run. A damaged row is
 * handed on whatever its server: it does not say.
 */
final class RunArchiveReader implements ArchiveReader {

  private final ArchiveReader archive;
  private final String runId;
  private final Predicate<String> isWanted;

  RunArchiveReader(ArchiveReader archive, String runId, Predicate<String> isWanted) {
    this.archive = archive;
    this.runId = runId;
    this.isWanted = isWanted;
  }

  @Override
  public long highestSerial() throws ArchiveUnavailableException {
    return archive.highestSerial();
  }

  @Override
  public ArchivePage page(ArchiveQuery query, long afterSerial, long upToSerial)
      throws ArchiveUnavailableException {
    ArchivePage page = archive.page(query, afterSerial, upToSerial);
    List<ArchivedArtifact> wanted = new ArrayList<>(page.artifacts().size());
    for (ArchivedArtifact row : page.artifacts()) {
      if (row.artifact().isEmpty()) {
        ArchiveDamage.note(runId, row.serial());
      }
      if (row.artifact().map(artifact -> isWanted.test(artifact.server())).orElse(true)) {
        wanted.add(row);
      }
    }
    return new ArchivePage(wanted, page.reachedSerial());
  }

  @Override
  public byte[] content(Artifact artifact) throws ArchiveUnavailableException {
    return archive.content(artifact);
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
