package io.slomix.jobs.pipeline.operator;

import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.proximity.capture.CaptureContent;
import io.slomix.model.proximity.derive.DerivedCapture;
import io.slomix.sinks.postgres.capture.CaptureDocuments;
import io.slomix.sinks.postgres.capture.CaptureIdentity;
import io.slomix.sinks.postgres.sink.SinkDocument;
import io.slomix.sources.archive.store.ArchiveOpener;
import io.slomix.sources.archive.store.ArchiveReader;
import io.slomix.sources.archive.store.ArchiveUnavailableException;
import io.slomix.sources.decode.LegDecoder;
import io.slomix.sources.format.proximity.CaptureReader;
import java.io.IOException;
import java.io.Serial;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Decodes artifacts of every leg; what is refused goes on as evidence too, so that every artifact
 * is accounted for (R21). The rows of a capture go their own way, past correlation (design 3).
 *
 * <p>Metrics: those of {@link LegMetrics} for each kind. They count what this run decoded, archive
 * included.
 */
public final class DecodeFunction extends ProcessFunction<Artifact, ServerEvidence> {

  /** Documents of captures: the parts of each in order, its summary last. */
  public static final OutputTag<SinkDocument> CAPTURES =
      new OutputTag<>("captures", Types.POJO(SinkDocument.class));

  @Serial private static final long serialVersionUID = 1;

  private final ArchiveOpener archive;

  private transient Map<ArtifactKind, LegMetrics> metrics;
  private transient ArchiveReader contents;

  /**
   * A decoder.
   *
   * @param archive where the bytes of what travels by reference are found
   */
  public DecodeFunction(ArchiveOpener archive) {
    this.archive = archive;
  }

  @Override
  public void open(OpenContext context) {
    contents = archive.open();
    metrics = new EnumMap<>(ArtifactKind.class);
    for (ArtifactKind kind : LegDecoder.KINDS) {
      metrics.put(kind, new LegMetrics(getRuntimeContext().getMetricGroup(), kind));
    }
  }

  @Override
  public void close() throws IOException {
    if (contents != null) {
      contents.close();
    }
  }

  @Override
  public void processElement(Artifact received, Context context, Collector<ServerEvidence> out)
      throws ArchiveUnavailableException {
    Artifact artifact =
        received.isReference() ? received.with(contents.content(received)) : received;
    evidence(artifact, context)
        .ifPresent(
            evidence -> {
              metrics.get(artifact.kind()).count(evidence);
              out.collect(new ServerEvidence(artifact.server(), evidence));
            });
  }

  private static Optional<LegEvidence> evidence(Artifact artifact, Context context) {
    if (artifact.kind() != ArtifactKind.PROXIMITY) {
      return LegDecoder.decode(
          artifact.kind(), artifact.name(), artifact.sha256(), artifact.content());
    }
    CaptureContent content = CaptureReader.read(artifact.name(), artifact.content());
    if (content instanceof CaptureContent.Report report) {
      CaptureDocuments.write(
          new CaptureIdentity(
              artifact.server(), artifact.name(), artifact.sha256(), artifact.sizeBytes()),
          DerivedCapture.of(report.capture()),
          document -> context.output(CAPTURES, document));
    }
    return Optional.of(
        LegEvidence.of(artifact.name(), artifact.sha256(), artifact.sizeBytes(), content));
  }
}
