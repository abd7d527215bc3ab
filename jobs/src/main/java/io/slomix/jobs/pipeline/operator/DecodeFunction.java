package io.slomix.jobs.pipeline.operator;

import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sources.decode.LegDecoder;
import java.io.Serial;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Decodes artifacts of every leg; what is refused goes on as evidence too, so that every artifact
 * is accounted for (R21).
 *
 * <p>Metrics: those of {@link LegMetrics} for each kind. They count what this run decoded, archive
 * included.
 */
public final class DecodeFunction extends RichFlatMapFunction<Artifact, ServerEvidence> {

  @Serial private static final long serialVersionUID = 1;

  private transient Map<ArtifactKind, LegMetrics> metrics;

  @Override
  public void open(OpenContext context) {
    metrics = new EnumMap<>(ArtifactKind.class);
    for (ArtifactKind kind : LegDecoder.KINDS) {
      metrics.put(kind, new LegMetrics(getRuntimeContext().getMetricGroup(), kind));
    }
  }

  @Override
  public void flatMap(Artifact artifact, Collector<ServerEvidence> out) {
    Optional<LegEvidence> evidence =
        LegDecoder.decode(artifact.kind(), artifact.name(), artifact.sha256(), artifact.content());
    if (evidence.isPresent()) {
      metrics.get(artifact.kind()).count(evidence.get());
      out.collect(new ServerEvidence(artifact.server(), evidence.get()));
    }
  }
}
