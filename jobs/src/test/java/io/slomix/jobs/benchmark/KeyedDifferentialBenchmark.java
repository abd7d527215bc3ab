package io.slomix.jobs.benchmark;

import io.slomix.jobs.pipeline.operator.PipelineOptions;
import io.slomix.jobs.pipeline.operator.RoundFunction;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.sinks.postgres.sink.SinkDocument;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * ROUND through Flink: facts of rounds, keyed by fingerprint, over serializers and network stack
 * into state and out as documents that nobody takes. One operation is a bounded job of {@value
 * #ROUNDS} rounds on two slots, its start included; {@code players} counts player rows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 6, time = 5)
@Fork(2)
public class KeyedDifferentialBenchmark {

  private static final int SLOTS = 2;

  /** Rounds of a job; the difference between two sizes is work without the start of the job. */
  @Param({"40000", "120000"})
  public long roundCount;

  private static List<RoundFacts> samples;
  private long playersOfAJob;

  /** Decides the evenings of some servers. */
  @Setup
  public void decide() {
    samples = GeneratedRounds.facts(4, 60);
    for (long i = 0; i < roundCount; i++) {
      playersOfAJob += sample(i).file().report().players().size();
    }
  }

  /** Player rows that went through. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Volume {
    /** Rows. */
    public long players;
  }

  /** Resolves every round once. */
  @Benchmark
  public void resolveKeyed(Volume volume) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(SLOTS);
    env.getConfig().enableObjectReuse();
    env.fromSequence(0, roundCount - 1)
        .map(KeyedDifferentialBenchmark::round)
        .returns(Types.POJO(RoundFacts.class))
        .keyBy(RoundFacts::fingerprint)
        .process(new RoundFunction(options()), Types.POJO(SinkDocument.class))
        .sinkTo(new DiscardingSink<>());
    env.execute();
    volume.players += playersOfAJob;
  }

  private static PipelineOptions options() {
    return new PipelineOptions(
        Map.of(), GeneratedRounds.ZONE, StatsRules.DEFAULT, false, Duration.ofMillis(300));
  }

  private static RoundFacts sample(long number) {
    return samples.get((int) (number % samples.size()));
  }

  /** A round of its own for each number. */
  private static RoundFacts round(long number) {
    RoundFacts facts = sample(number);
    return new RoundFacts(
        facts.server(),
        "%016x".formatted(number),
        facts.revision(),
        facts.aliases(),
        facts.verdict(),
        facts.file(),
        facts.round1(),
        facts.duplicates(),
        facts.matchId(),
        facts.sessionKey());
  }
}
