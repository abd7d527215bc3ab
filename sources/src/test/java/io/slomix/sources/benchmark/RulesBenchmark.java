package io.slomix.sources.benchmark;

import io.slomix.model.correlate.EveningDecision;
import io.slomix.model.correlate.StatsRules;
import io.slomix.model.correlate.evidence.StatsEvidence;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evidence.Sha256;
import io.slomix.model.result.RoundResolution;
import io.slomix.model.result.RoundResult;
import io.slomix.sources.format.stats.StatsDecoder;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** What an evening of 23 files costs: deciding it, and resolving its rounds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class RulesBenchmark {

  private static final ZoneId ZONE = ZoneId.of("Europe/Ljubljana");

  private List<StatsEvidence> evidence;
  private List<RoundFacts> rounds;

  /** Decodes a generated evening. */
  @Setup
  public void decode() {
    evidence = new ArrayList<>();
    SampleEvening.files(SampleOptions.eventfulEvening(1))
        .forEach(
            file -> {
              byte[] content = file.content();
              evidence.add(
                  StatsEvidence.of(
                      file.name(),
                      Sha256.hex(content),
                      content.length,
                      StatsDecoder.decode(file.name(), content)));
            });
    rounds = decideEvening();
  }

  /** Clocks, pairs, rounds and sessions of one evening; one operation is an evening. */
  @Benchmark
  public List<RoundFacts> decideEvening() {
    return EveningDecision.decide("sample", ZONE, StatsRules.DEFAULT, evidence).rounds();
  }

  /**
   * Differential, balance and metrics of every round of the evening; one operation is an evening.
   */
  @Benchmark
  public List<RoundResult> resolveRounds() {
    List<RoundResult> results = new ArrayList<>(rounds.size());
    for (RoundFacts facts : rounds) {
      results.add(RoundResolution.resolve(facts, StatsRules.DEFAULT));
    }
    return results;
  }
}
