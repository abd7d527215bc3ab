package io.slomix.sources.directory.reader;

import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sources.directory.reader.FetchedFile.Outcome;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Counts handed-out files by {@link Outcome}, and those not wanted by kind as well. */
final class ReaderMetrics {
  private final Map<Outcome, Counter> byOutcome = new EnumMap<>(Outcome.class);
  private final Map<ArtifactKind, Counter> notWantedByKind = new EnumMap<>(ArtifactKind.class);

  ReaderMetrics(MetricGroup group) {
    for (Outcome outcome : Outcome.values()) {
      byOutcome.put(outcome, group.counter(outcome.metricName()));
    }
    for (ArtifactKind kind : ArtifactKind.values()) {
      MetricGroup own = group.addGroup("kind", kind.name());
      notWantedByKind.put(kind, own.counter(Outcome.NOT_WANTED.metricName()));
    }
  }

  void count(FetchedFile file) {
    byOutcome.get(file.outcome()).inc();
    if (file.outcome() == Outcome.NOT_WANTED) {
      file.kind().map(notWantedByKind::get).ifPresent(Counter::inc);
    }
  }
}
