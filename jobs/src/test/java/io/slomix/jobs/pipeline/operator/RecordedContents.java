package io.slomix.jobs.pipeline.operator;

import io.slomix.model.evidence.Artifact;
import io.slomix.sources.archive.store.ArchivePage;
import io.slomix.sources.archive.store.ArchiveQuery;
import io.slomix.sources.archive.store.ArchiveReader;
import io.slomix.sources.archive.store.ArchiveUnavailableException;
import java.util.HashMap;
import java.util.Map;

/** Contents in memory, and how often one was asked for. */
final class RecordedContents implements ArchiveReader {

  private final Map<String, byte[]> bySha256 = new HashMap<>();
  private int fetches;

  void keep(Artifact artifact) {
    bySha256.put(artifact.sha256(), artifact.content());
  }

  int fetches() {
    return fetches;
  }

  @Override
  public byte[] content(Artifact artifact) throws ArchiveUnavailableException {
    fetches++;
    if (!bySha256.containsKey(artifact.sha256())) {
      throw new ArchiveUnavailableException("its content is missing", null);
    }
    return bySha256.get(artifact.sha256());
  }

  @Override
  public long highestSerial() {
    return 0;
  }

  @Override
  public ArchivePage page(ArchiveQuery query, long afterSerial, long upToSerial) {
    throw new UnsupportedOperationException("DECODE reads no pages");
  }

  @Override
  public void close() {}
}
