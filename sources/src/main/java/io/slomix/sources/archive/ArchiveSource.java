package io.slomix.sources.archive;

import io.slomix.model.evidence.Artifact;
import io.slomix.sources.archive.range.ArchivePosition;
import io.slomix.sources.archive.range.ArchivePositionSerializer;
import io.slomix.sources.archive.range.ArchiveRangeSplit;
import io.slomix.sources.archive.range.ArchiveRangeSplitSerializer;
import io.slomix.sources.archive.reader.ArchiveSourceReader;
import io.slomix.sources.archive.store.ArchiveOpener;
import io.slomix.sources.archive.store.ArchiveQuery;
import io.slomix.sources.archive.store.RetryingArchiveReader;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A stream of the archived artifacts (FLIP-27, design 3.6). Meant for a parallelism of 1.
 *
 * <p>At every start, restored or not, it reads every row with a serial above the position of the
 * checkpoint, up to the highest serial at that start; so a cold start, a backfill in between and an
 * artifact whose file vanished are one case. A live source then stays open and idle; a bounded one
 * ends. The observation and the origin are those of the row: of the first receipt.
 *
 * <p>Guarantee: at least once. What the job itself archives while it runs is read at its next
 * start, once more. An archive that is not available is asked {@value #ATTEMPTS} times with pauses
 * that double from half a second; then the job fails.
 */
public final class ArchiveSource
    implements Source<Artifact, ArchiveRangeSplit, ArchivePosition>, ResultTypeQueryable<Artifact> {
  private static final int ATTEMPTS = 5;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  private final ArchiveOpener opener;
  private final ArchiveQuery query;
  private final boolean bounded;
  private final String identity;
  private final ExclusiveRight.Opener right;

  private ArchiveSource(
      ArchiveOpener opener,
      ArchiveQuery query,
      boolean bounded,
      String identity,
      ExclusiveRight.Opener right) {
    this.opener = opener;
    this.query = query;
    this.bounded = bounded;
    this.identity = identity;
    this.right = right;
  }

  /** An opener whose readers ask again, as those of the source do. */
  public static ArchiveOpener patient(ArchiveOpener opener) {
    return () -> new RetryingArchiveReader(opener.open(), ATTEMPTS, FIRST_PAUSE);
  }

  /** Makes a source that stays open after what the archive holds at the start. */
  public static ArchiveSource live(ArchiveOpener opener, ArchiveQuery query) {
    return new ArchiveSource(
        patient(opener), query, false, "", () -> ExclusiveRight.HELD_ELSEWHERE);
  }

  /** Makes a source that ends after what the archive holds at the start. */
  public static ArchiveSource bounded(ArchiveOpener opener, ArchiveQuery query) {
    return new ArchiveSource(patient(opener), query, true, "", () -> ExclusiveRight.HELD_ELSEWHERE);
  }

  /**
   * Names all that the state of the job depends on. A checkpoint that bears another name is refused
   * (design 3.8), since only the archive knows what it lacks.
   */
  public ArchiveSource withIdentity(String named) {
    return new ArchiveSource(opener, query, bounded, named, right);
  }

  /** Lets the source hold the right to be the only job, for as long as it runs. */
  public ArchiveSource holding(ExclusiveRight.Opener held) {
    return new ArchiveSource(opener, query, bounded, identity, held);
  }

  @Override
  public Boundedness getBoundedness() {
    return bounded ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SplitEnumerator<ArchiveRangeSplit, ArchivePosition> createEnumerator(
      SplitEnumeratorContext<ArchiveRangeSplit> context) {
    return restoreEnumerator(context, ArchivePosition.START);
  }

  @Override
  public SplitEnumerator<ArchiveRangeSplit, ArchivePosition> restoreEnumerator(
      SplitEnumeratorContext<ArchiveRangeSplit> context, ArchivePosition checkpoint) {
    return new ArchiveEnumerator(opener, bounded, context, checkpoint, identity, right);
  }

  @Override
  public SourceReader<Artifact, ArchiveRangeSplit> createReader(SourceReaderContext context) {
    return new ArchiveSourceReader(opener, query, context);
  }

  @Override
  public SimpleVersionedSerializer<ArchiveRangeSplit> getSplitSerializer() {
    return new ArchiveRangeSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<ArchivePosition> getEnumeratorCheckpointSerializer() {
    return new ArchivePositionSerializer();
  }

  @Override
  public TypeInformation<Artifact> getProducedType() {
    return TypeInformation.of(Artifact.class);
  }
}
