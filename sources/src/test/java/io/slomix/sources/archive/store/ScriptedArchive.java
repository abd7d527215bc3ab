package io.slomix.sources.archive.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * An archive in memory that misbehaves as it is told. Opened by the id of its content, so that a
 * cluster and the test see the same rows.
 */
public final class ScriptedArchive implements ArchiveReader {
  private static final int ROWS_PER_PAGE = 3;

  private static final Map<String, Rows> ROWS = new ConcurrentHashMap<>();

  /** The content of one archive. */
  private record Rows(
      NavigableMap<Long, ArchivedArtifact> bySerial,
      AtomicInteger failuresToCome,
      AtomicInteger questions) {}

  private final Rows rows;

  private ScriptedArchive(Rows rows) {
    this.rows = rows;
  }

  /** An archive as the test sees it. */
  public static final class Content implements ArchiveOpener {
    private final String id = UUID.randomUUID().toString();

    public Content() {
      ROWS.put(
          id, new Rows(new ConcurrentSkipListMap<>(), new AtomicInteger(), new AtomicInteger()));
    }

    /** Adds a stats file; its name and content are derived from the serial. */
    public Content with(long... serials) {
      for (long serial : serials) {
        rows().bySerial.put(serial, ArchivedArtifact.intact(serial, artifact(serial)));
      }
      return this;
    }

    public Content withDamaged(long serial) {
      rows().bySerial.put(serial, ArchivedArtifact.damaged(serial, "its content is missing"));
      return this;
    }

    public Content thatFails(int times) {
      rows().failuresToCome.set(times);
      return this;
    }

    public int questions() {
      return rows().questions.get();
    }

    @Override
    public ArchiveReader open() {
      return new ScriptedArchive(rows());
    }

    private Rows rows() {
      return ROWS.get(id);
    }
  }

  /** Returns the stats file that stands in a row. */
  public static Artifact artifact(long serial) {
    byte[] content = ("row " + serial).getBytes(UTF_8);
    return Artifact.received(
        "main", ArtifactKind.STATS, serial + "-round-1.txt", content, serial, "archive test");
  }

  @Override
  public long highestSerial() throws ArchiveUnavailableException {
    mayFail();
    return rows.bySerial.isEmpty() ? 0 : rows.bySerial.lastKey();
  }

  @Override
  public ArchivePage page(ArchiveQuery query, long afterSerial, long upToSerial)
      throws ArchiveUnavailableException {
    mayFail();
    Collection<ArchivedArtifact> range =
        rows.bySerial.subMap(afterSerial, false, upToSerial, true).values();
    Stream<ArchivedArtifact> wanted =
        range.stream()
            .filter(row -> row.artifact().map(a -> query.kinds().contains(a.kind())).orElse(true));
    List<ArchivedArtifact> found = wanted.limit(ROWS_PER_PAGE).toList();
    boolean cut = found.size() == ROWS_PER_PAGE;
    return new ArchivePage(found, cut ? found.get(ROWS_PER_PAGE - 1).serial() : upToSerial);
  }

  @Override
  public byte[] content(Artifact artifact) throws ArchiveUnavailableException {
    mayFail();
    return rows.bySerial.values().stream()
        .flatMap(row -> row.artifact().stream())
        .filter(stored -> stored.sha256().equals(artifact.sha256()))
        .findFirst()
        .orElseThrow(() -> new ArchiveUnavailableException("its content is missing", null))
        .content();
  }

  @Override
  public void close() {}

  private void mayFail() throws ArchiveUnavailableException {
    rows.questions.incrementAndGet();
    if (rows.failuresToCome.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new ArchiveUnavailableException("connection refused", null);
    }
  }
}
