package io.slomix.sources.directory;

import io.slomix.model.evidence.Artifact;
import io.slomix.sources.directory.enumerator.DirectoryEnumerator;
import io.slomix.sources.directory.enumerator.DirectoryEnumeratorState;
import io.slomix.sources.directory.enumerator.DirectoryEnumeratorStateSerializer;
import io.slomix.sources.directory.enumerator.DiscoveryOptions;
import io.slomix.sources.directory.reader.DirectorySourceReader;
import io.slomix.sources.directory.reader.ReadingOptions;
import io.slomix.sources.directory.split.FileBatchSplit;
import io.slomix.sources.directory.split.FileBatchSplitSerializer;
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
 * A stream of the files of some directories, walked with their subdirectories (FLIP-27).
 *
 * <p>Continuous: every file is emitted once it stopped changing, and again when it changes later;
 * the source never ends. Bounded: every directory is listed once, every file taken as it is (R2),
 * and the source ends. Both go by name and then path within a listing; with more than one reader
 * only batches keep that order, and nothing downstream depends on it.
 *
 * <p>Guarantee: at least once per content. A restore may emit a file again; its identity is its
 * content (R2), so a repetition is recognised downstream. No file is missed because of its
 * modification time, its name or the order of arrival.
 *
 * <p>Metrics: see {@code DiscoveryMetrics} (enumerator) and {@code FetchedFile.Outcome} (readers).
 */
public final class DirectorySource
    implements Source<Artifact, FileBatchSplit, DirectoryEnumeratorState>,
        ResultTypeQueryable<Artifact> {
  private final DiscoveryOptions discovery;
  private final ReadingOptions reading;

  DirectorySource(DiscoveryOptions discovery, ReadingOptions reading) {
    this.discovery = discovery;
    this.reading = reading;
  }

  /** Begins a source that watches its directories for ever. */
  public static DirectorySourceBuilder continuous() {
    return new DirectorySourceBuilder(false);
  }

  /** Begins a source that lists its directories once and ends. */
  public static DirectorySourceBuilder bounded() {
    return new DirectorySourceBuilder(true);
  }

  @Override
  public Boundedness getBoundedness() {
    return discovery.bounded() ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SplitEnumerator<FileBatchSplit, DirectoryEnumeratorState> createEnumerator(
      SplitEnumeratorContext<FileBatchSplit> context) {
    return restoreEnumerator(context, DirectoryEnumeratorState.EMPTY);
  }

  @Override
  public SplitEnumerator<FileBatchSplit, DirectoryEnumeratorState> restoreEnumerator(
      SplitEnumeratorContext<FileBatchSplit> context, DirectoryEnumeratorState checkpoint) {
    return new DirectoryEnumerator(discovery, context, checkpoint);
  }

  @Override
  public SourceReader<Artifact, FileBatchSplit> createReader(SourceReaderContext context) {
    return DirectorySourceReader.create(reading, context);
  }

  @Override
  public SimpleVersionedSerializer<FileBatchSplit> getSplitSerializer() {
    return new FileBatchSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<DirectoryEnumeratorState> getEnumeratorCheckpointSerializer() {
    return new DirectoryEnumeratorStateSerializer();
  }

  @Override
  public TypeInformation<Artifact> getProducedType() {
    return TypeInformation.of(Artifact.class);
  }
}
