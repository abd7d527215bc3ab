package io.slomix.jobs.pipeline.operator;

import io.slomix.model.correlate.DecidedEvening;
import io.slomix.model.correlate.EveningClosed;
import io.slomix.model.correlate.evidence.EvidenceState;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evening.WholeEvening;
import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.partition.link.LinkReason;
import java.io.Serial;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * MATCH UP, keyed by server: remembers all evidence and decides whole evenings (design 3).
 *
 * <p>Guarantee: after the last item of a set, in whatever order, with duplicates and restores in
 * between, the last emission of every evening is a function of the set. It keeps no memory of what
 * it emitted; the closing record lets the database remove the rest.
 *
 * <p>Metrics of group {@code match_up}: {@code evenings_decided}, {@code revisions} (rounds
 * emitted), {@code repeated} (artifacts that were already known), {@code waiting} (artifacts whose
 * evening is not decided yet), and {@code linked} by {@link LinkReason}: why the artifacts of each
 * evening are linked as they are, counted again whenever an evening is decided again.
 */
public final class MatchUpFunction
    extends KeyedProcessFunction<String, ServerEvidence, RoundFacts> {

  /** Closing records, one behind the rounds of each evening. */
  public static final OutputTag<EveningClosed> CLOSED =
      new OutputTag<>("closed", Types.POJO(EveningClosed.class));

  @Serial private static final long serialVersionUID = 1;

  private final PipelineOptions options;

  private transient ServerMemory memory;
  private transient DebounceTimers timers;
  private transient Counter evenings;
  private transient Counter revisions;
  private transient Counter repeated;
  private transient Map<String, Counter> linked;
  private transient long waiting;

  /** A function with the given rules and zones. */
  public MatchUpFunction(PipelineOptions options) {
    this.options = options;
  }

  @Override
  public void open(OpenContext context) {
    memory = new ServerMemory(getRuntimeContext());
    timers = new DebounceTimers(getRuntimeContext(), options.live(), options.debounce());
    MetricGroup group = getRuntimeContext().getMetricGroup().addGroup("match_up");
    evenings = group.counter("evenings_decided");
    revisions = group.counter("revisions");
    repeated = group.counter("repeated");
    group.gauge("waiting", () -> waiting);
    linked = new HashMap<>();
    for (LinkReason reason : LinkReason.values()) {
      linked.put(reason.code(), group.addGroup("reason", reason.code()).counter("linked"));
    }
  }

  @Override
  public void processElement(ServerEvidence item, Context context, Collector<RoundFacts> out)
      throws Exception {
    if (memory.add(item.evidence(), options.zoneOf(item.server()))) {
      waiting++;
      timers.request(context.timerService());
    } else {
      repeated.inc();
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<RoundFacts> out)
      throws Exception {
    timers.spoken(context.timerService());
    String server = context.getCurrentKey();
    ZoneId zone = options.zoneOf(server);
    for (List<LegEvidence> contents : memory.takeTimeless()) {
      context.output(CLOSED, WholeEvening.ofTimeless(server, contents));
    }
    for (List<LegEvidence> evening : memory.takeEvenings(zone)) {
      DecidedEvening decided = WholeEvening.decide(server, zone, options.rules(), evening);
      decided.rounds().forEach(out::collect);
      context.output(CLOSED, decided.closed());
      count(decided.closed());
      evenings.inc();
      revisions.inc(decided.rounds().size());
    }
    waiting = 0;
  }

  private void count(EveningClosed evening) {
    for (EvidenceState item : evening.evidence()) {
      if (item.link() != null) {
        linked.get(item.link().linkReason()).inc();
      }
    }
  }
}
