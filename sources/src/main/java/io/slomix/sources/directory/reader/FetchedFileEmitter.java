package io.slomix.sources.directory.reader;

import io.slomix.model.evidence.Artifact;
import io.slomix.sources.directory.split.FileLostEvent;
import java.util.function.Consumer;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.connector.base.source.reader.RecordEmitter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what was read into the stream, counts what was not, and gives lost files back. Runs on the
 * task thread; no record carries a time stamp, as no source of the pipeline has watermarks.
 */
final class FetchedFileEmitter implements RecordEmitter<FetchedFile, Artifact, BatchProgress> {
  private static final Logger LOG = LoggerFactory.getLogger(FetchedFileEmitter.class);

  private final ReaderMetrics metrics;
  private final Consumer<FileLostEvent> giveBack;

  FetchedFileEmitter(ReaderMetrics metrics, Consumer<FileLostEvent> giveBack) {
    this.metrics = metrics;
    this.giveBack = giveBack;
  }

  @Override
  public void emitRecord(FetchedFile file, SourceOutput<Artifact> output, BatchProgress progress) {
    file.artifact().ifPresent(output::collect);
    if (!file.problem().isEmpty()) {
      LOG.warn("Not read: {} ({})", file.file().printablePath(), file.problem());
    }
    if (file.outcome().isGivenBack()) {
      giveBack.accept(new FileLostEvent(progress.batch().directory(), file.file()));
    }
    metrics.count(file);
    progress.fileDone();
  }
}
