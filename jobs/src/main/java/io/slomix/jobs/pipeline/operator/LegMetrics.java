package io.slomix.jobs.pipeline.operator;

import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.model.evidence.ParseStatus;
import io.slomix.model.evidence.Reason;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * Counts the artifacts of one kind, in the metric group of its name ({@code stats}, {@code
 * webhook}, ...): {@code received}, {@code accepted}, of them {@code partial}, and {@code
 * quarantined} by reason.
 */
final class LegMetrics {

  private final Counter received;
  private final Counter accepted;
  private final Counter partial;
  private final Map<Reason, Counter> quarantined = new EnumMap<>(Reason.class);

  LegMetrics(MetricGroup parent, ArtifactKind kind) {
    MetricGroup group = parent.addGroup(kind.name().toLowerCase(Locale.ROOT));
    received = group.counter("received");
    accepted = group.counter("accepted");
    partial = group.counter("partial");
    for (Reason reason : Reason.values()) {
      if (reason.quarantines()) {
        quarantined.put(reason, group.addGroup("reason", reason.name()).counter("quarantined"));
      }
    }
  }

  void count(LegEvidence evidence) {
    received.inc();
    Reason reason = evidence.refusalReason();
    if (reason != null && reason.quarantines()) {
      quarantined.get(reason).inc();
      return;
    }
    accepted.inc();
    if (evidence.parseStatus() == ParseStatus.PARTIAL) {
      partial.inc();
    }
  }
}
