package io.slomix.sources.archive.reader;

import io.slomix.model.evidence.Artifact;
import io.slomix.sources.archive.store.ArchivedArtifact;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.connector.base.source.reader.RecordEmitter;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends archived artifacts into the stream.
 *
 * <p>A damaged row is counted and logged as an error, but does not stop the job: one lost content
 * must not keep all others from being read again. Whoever rebuilds from the archive has to look at
 * {@code artifactsDamaged}.
 */
final class ArchivedArtifactEmitter
    implements RecordEmitter<ArchivedArtifact, Artifact, RangeProgress> {
  private static final Logger LOG = LoggerFactory.getLogger(ArchivedArtifactEmitter.class);

  private final Counter emitted;
  private final Counter damaged;

  ArchivedArtifactEmitter(MetricGroup group) {
    emitted = group.counter("artifactsEmitted");
    damaged = group.counter("artifactsDamaged");
  }

  @Override
  public void emitRecord(
      ArchivedArtifact archived, SourceOutput<Artifact> output, RangeProgress progress) {
    if (archived.artifact().isPresent()) {
      output.collect(archived.artifact().get().travelling());
      emitted.inc();
    } else {
      LOG.error("Row {} of the archive is damaged: {}", archived.serial(), archived.damage());
      damaged.inc();
    }
    progress.emitted(archived.serial());
  }
}
