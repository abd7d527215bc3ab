package io.slomix.sources.directory.reader;

import io.slomix.model.evidence.ArtifactKind;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Counts handed-out files by {@link ReadOutcome}, and those not wanted by kind as well. */
final class ReaderMetrics {
  private final Map<ReadOutcome, Counter> byOutcome = new EnumMap<>(ReadOutcome.class);
  private final Map<ArtifactKind, Counter> notWantedByKind = new EnumMap<>(ArtifactKind.class);

  ReaderMetrics(MetricGroup group) {
    for (ReadOutcome outcome : ReadOutcome.values()) {
      byOutcome.put(outcome, group.counter(outcome.metricName()));
    }
    for (ArtifactKind kind : ArtifactKind.values()) {
      MetricGroup own = group.addGroup("kind", kind.name());
      notWantedByKind.put(kind, own.counter(ReadOutcome.NOT_WANTED.metricName()));
    }
  }

  void count(FetchedFile file) {
    byOutcome.get(file.outcome()).inc();
    if (file.outcome() == ReadOutcome.NOT_WANTED) {
      file.kind().map(notWantedByKind::get).ifPresent(Counter::inc);
    }
  }
}
