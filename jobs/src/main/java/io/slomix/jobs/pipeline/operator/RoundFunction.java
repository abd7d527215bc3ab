package io.slomix.jobs.pipeline.operator;

import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evening.round.MergedRound;
import io.slomix.model.evening.round.MergedRounds;
import io.slomix.model.result.PlayerResult;
import io.slomix.model.result.RoundResult;
import io.slomix.sinks.postgres.document.RoundDocumentJson;
import io.slomix.sinks.postgres.sink.SinkDocument;
import java.io.Serial;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * ROUND, keyed by {@code round_fingerprint}: the newest facts of a round become its document
 * (reconnect-safe differential, balance, metrics, and what all its sources say together).
 *
 * <p>State: {@code facts}, the newest facts that were not yet written; cleared when they are.
 *
 * <p>Metrics of group {@code round}: {@code documents}, {@code resets} (players whose counters did
 * not contain round 1), {@code unbalanced} (rounds that violate a conservation law).
 */
public final class RoundFunction extends KeyedProcessFunction<String, RoundFacts, SinkDocument> {

  @Serial private static final long serialVersionUID = 1;

  private final PipelineOptions options;

  private transient ValueState<RoundFacts> facts;
  private transient DebounceTimers timers;
  private transient Counter documents;
  private transient Counter resets;
  private transient Counter unbalanced;

  /** A function with the given rules. */
  public RoundFunction(PipelineOptions options) {
    this.options = options;
  }

  @Override
  public void open(OpenContext context) {
    facts =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("facts", Types.POJO(RoundFacts.class)));
    timers = new DebounceTimers(getRuntimeContext(), options.live(), options.debounce());
    MetricGroup group = getRuntimeContext().getMetricGroup().addGroup("round");
    documents = group.counter("documents");
    resets = group.counter("resets");
    unbalanced = group.counter("unbalanced");
  }

  @Override
  public void processElement(RoundFacts newest, Context context, Collector<SinkDocument> out)
      throws Exception {
    RoundFacts known = facts.value();
    if (known == null || newest.revision() >= known.revision()) {
      facts.update(newest);
    }
    timers.request(context.timerService());
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<SinkDocument> out)
      throws Exception {
    timers.spoken(context.timerService());
    RoundFacts newest = facts.value();
    facts.clear();
    MergedRound round =
        MergedRounds.resolve(newest, options.rules(), options.zoneOf(newest.server()));
    documents.inc();
    if (round.stats() != null) {
      count(round.stats());
    }
    out.collect(
        new SinkDocument(newest.server(), newest.fingerprint(), RoundDocumentJson.write(round)));
  }

  private void count(RoundResult round) {
    resets.inc(
        round.players().stream()
            .map(PlayerResult::outcome)
            .filter(p -> p.playerClass().isReset())
            .count());
    if (Boolean.FALSE.equals(round.file().balanced())) {
      unbalanced.inc();
    }
  }
}
