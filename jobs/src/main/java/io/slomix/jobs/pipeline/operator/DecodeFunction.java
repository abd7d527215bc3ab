package io.slomix.jobs.pipeline.operator;

import io.slomix.model.correlate.StatsEvidence;
import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.evidence.Reason;
import io.slomix.model.stats.StatsContent;
import io.slomix.sources.format.stats.StatsDecoder;
import java.io.Serial;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.util.Collector;

/**
 * Decodes artifacts of the stats leg; what is refused goes on as evidence too, so that every
 * artifact is accounted for (R21).
 *
 * <p>Metrics of group {@code stats}: {@code received}, {@code accepted}, and {@code quarantined} by
 * reason. They count what this run decoded, archive included.
 */
public final class DecodeFunction extends RichFlatMapFunction<Artifact, ServerEvidence> {

  @Serial private static final long serialVersionUID = 1;

  private transient Counter received;
  private transient Counter accepted;
  private transient Map<Reason, Counter> quarantined;

  @Override
  public void open(OpenContext context) {
    MetricGroup group = getRuntimeContext().getMetricGroup().addGroup("stats");
    received = group.counter("received");
    accepted = group.counter("accepted");
    quarantined = new EnumMap<>(Reason.class);
    for (Reason reason : Reason.values()) {
      if (reason.quarantines()) {
        quarantined.put(reason, group.addGroup("reason", reason.name()).counter("quarantined"));
      }
    }
  }

  @Override
  public void flatMap(Artifact artifact, Collector<ServerEvidence> out) {
    if (artifact.kind() != ArtifactKind.STATS) {
      return;
    }
    received.inc();
    StatsContent content = StatsDecoder.decode(artifact.name(), artifact.content());
    StatsEvidence evidence =
        StatsEvidence.of(artifact.name(), artifact.sha256(), artifact.sizeBytes(), content);
    if (evidence.readable()) {
      accepted.inc();
    } else {
      quarantined.get(evidence.refusal().reason()).inc();
    }
    out.collect(new ServerEvidence(artifact.server(), evidence));
  }
}
