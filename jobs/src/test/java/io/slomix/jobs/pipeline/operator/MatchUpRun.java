package io.slomix.jobs.pipeline.operator;

import io.slomix.model.correlate.EveningClosed;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.member.RoundFacts;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.FlinkRuntimeException;

/**
 * MATCH UP in a harness, with a database of what it last said: documents by key, guarded by
 * revision, and removal by closing records, as the real one does.
 */
final class MatchUpRun implements AutoCloseable {

  static final ZoneId ZONE = ZoneId.of("Europe/Ljubljana");
  static final Duration DEBOUNCE = Duration.ofMillis(300);

  private final PipelineOptions options =
      new PipelineOptions(Map.of(), ZONE, StatsRules.DEFAULT, true, DEBOUNCE);
  private final Map<String, RoundFacts> rounds = new TreeMap<>();
  private final Map<String, EveningClosed> evenings = new TreeMap<>();
  private KeyedOneInputStreamOperatorTestHarness<String, ServerEvidence, RoundFacts> harness;
  private long now;
  private int emissions;

  MatchUpRun() throws Exception {
    harness = opened(null);
  }

  void receive(ServerEvidence evidence) throws Exception {
    harness.processElement(new StreamRecord<>(evidence));
  }

  /** Lets the processing clock pass the debounce. */
  void pause() throws Exception {
    now += DEBOUNCE.toMillis();
    harness.setProcessingTime(now);
    collect();
  }

  void endInput() throws Exception {
    harness.processWatermark(Watermark.MAX_WATERMARK);
    collect();
  }

  OperatorSubtaskState snapshot() throws Exception {
    return harness.snapshot(1, now);
  }

  /** Throws the operator away and starts another one from the snapshot; the database stays. */
  void restore(OperatorSubtaskState snapshot) throws Exception {
    harness.close();
    harness = opened(snapshot);
    harness.setProcessingTime(now);
  }

  int emissions() {
    return emissions;
  }

  /** What the database would hold: facts of live rounds, then closed evenings. */
  Map<String, Object> database() {
    Map<String, Object> database = new TreeMap<>();
    evenings.forEach(
        (scope, evening) -> {
          database.put(scope, evening);
          evening.live().forEach(key -> database.put(key, rounds.get(key)));
        });
    return database;
  }

  @Override
  public void close() {
    try {
      harness.close();
    } catch (Exception e) {
      throw new FlinkRuntimeException("the harness could not be closed", e);
    }
  }

  private KeyedOneInputStreamOperatorTestHarness<String, ServerEvidence, RoundFacts> opened(
      OperatorSubtaskState snapshot) throws Exception {
    var opened =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new MatchUpFunction(options)),
            ServerEvidence::server,
            Types.STRING);
    opened.setup(
        Types.POJO(RoundFacts.class)
            .createSerializer(opened.getExecutionConfig().getSerializerConfig()));
    if (snapshot != null) {
      opened.initializeState(snapshot);
    }
    opened.open();
    return opened;
  }

  private void collect() {
    for (RoundFacts facts : harness.extractOutputValues()) {
      emissions++;
      rounds.merge(
          facts.fingerprint(),
          facts,
          (old, next) -> next.revision() >= old.revision() ? next : old);
    }
    harness.getOutput().clear();
    var closed = harness.getSideOutput(MatchUpFunction.CLOSED);
    if (closed == null) {
      return;
    }
    for (StreamRecord<EveningClosed> record : closed) {
      close(record.getValue());
    }
    closed.clear();
  }

  private void close(EveningClosed evening) {
    boolean stale =
        evenings.values().stream()
            .anyMatch(e -> overlaps(e, evening) && e.revision() > evening.revision());
    if (!stale) {
      evenings.values().removeIf(e -> overlaps(e, evening) || takesIn(evening, e));
      evenings.put(evening.scope(), evening);
    }
  }

  /** A name without a time, of which another content says one (R2). */
  private static boolean takesIn(EveningClosed evening, EveningClosed name) {
    return name.first() == null
        && evening.evidence().stream()
            .anyMatch(s -> name.scope().equals("name:" + s.kind() + ":" + s.name()));
  }

  private static boolean overlaps(EveningClosed a, EveningClosed b) {
    if (!a.server().equals(b.server()) || a.first() == null || b.first() == null) {
      return a.server().equals(b.server()) && a.scope().equals(b.scope());
    }
    return a.first() <= b.last() && b.first() <= a.last();
  }
}
