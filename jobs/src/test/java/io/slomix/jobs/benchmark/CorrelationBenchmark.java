package io.slomix.jobs.benchmark;

import io.slomix.jobs.pipeline.operator.MatchUpFunction;
import io.slomix.jobs.pipeline.operator.PipelineOptions;
import io.slomix.jobs.pipeline.operator.ServerEvidence;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evening.leg.LegEvidence;
import io.slomix.model.evidence.ArtifactClassifier;
import io.slomix.sources.decode.LegDecoder;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.truth.SampleFile;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * MATCH UP through Flink: everything that {@value #SERVERS} servers leave behind in an evening of
 * {@value #ROUNDS_PER_SERVER} rounds, keyed by server, into state and out as decided rounds that
 * nobody takes. One operation is a bounded job on two slots, its start included.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class CorrelationBenchmark {

  private static final int SLOTS = 2;
  private static final int SERVERS = 1000;
  private static final int ROUNDS_PER_SERVER = 30;

  private static List<LegEvidence> evening;

  /** Decodes the evening of one server; all servers have the same one. */
  @Setup
  public void decode() {
    evening = evening(ROUNDS_PER_SERVER);
  }

  /** Rounds and artifacts that went through. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Volume {
    /** Artifacts. */
    public long artifacts;
  }

  /** Decides every evening once. */
  @Benchmark
  public void matchUp(Volume volume) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(SLOTS);
    env.getConfig().enableObjectReuse();
    long artifacts = (long) SERVERS * evening.size();
    env.fromSequence(0, artifacts - 1)
        .map(CorrelationBenchmark::item)
        .returns(Types.POJO(ServerEvidence.class))
        .keyBy(ServerEvidence::server)
        .process(new MatchUpFunction(options()), Types.POJO(RoundFacts.class))
        .sinkTo(new DiscardingSink<>());
    env.execute();
    volume.artifacts += artifacts;
  }

  private static PipelineOptions options() {
    return new PipelineOptions(
        Map.of(), GeneratedRounds.ZONE, StatsRules.DEFAULT, false, Duration.ofMillis(300));
  }

  private static ServerEvidence item(long number) {
    return new ServerEvidence("server-" + number % SERVERS, evening.get((int) (number / SERVERS)));
  }

  private static List<LegEvidence> evening(int rounds) {
    return SampleEvening.evidence(SampleOptions.eventfulEvening(1).withLoad(1, rounds))
        .map(CorrelationBenchmark::decoded)
        .toList();
  }

  private static LegEvidence decoded(SampleFile file) {
    return LegDecoder.decode(
            ArtifactClassifier.classify(file.name(), file.content()), file.name(), file.content())
        .orElseThrow();
  }
}
