package io.slomix.sources.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.model.evidence.Artifact;
import io.slomix.sources.RecordedArtifacts;
import io.slomix.sources.RecordedArtifacts.Passed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.CommonTestUtils;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.ExceptionUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DirectorySourceMiniClusterTest {
  private static final int PARALLELISM = 2;
  private static final long HOUR_MILLIS = 3_600_000;

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(PARALLELISM)
              .build());

  @TempDir Path games;

  private final RecordedArtifacts recorded = new RecordedArtifacts();
  private final ShiftedClock clock = new ShiftedClock();
  private final CountedListings listings = new CountedListings();

  @Test
  void readsEveryFileOnceInABoundedRun() throws Exception {
    // More files than a batch holds, so that both readers work.
    Set<String> expected = new TreeSet<>();
    for (int i = 0; i < 600; i++) {
      String name = String.format("2026-03-10-%06d-supply-round-1.txt", i);
      write(i % 3 + "/" + name, "text " + i);
      expected.add(name + "=text " + i);
    }
    write("notes.md", "ignored");
    environment(DirectorySource.bounded().watch("main", games)).execute();
    assertThat(recorded.rest())
        .extracting(Passed::text)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(recorded.rest())
        .allSatisfy(
            passed -> assertThat(passed.artifact().origin()).isEqualTo("directory:backfill"));
  }

  @Test
  void failsABoundedRunOverAMissingDirectoryWithOneClearSentence() {
    Path missing = games.resolve("missing");
    StreamExecutionEnvironment environment =
        environment(DirectorySource.bounded().watch("main", missing));
    assertThatThrownBy(environment::execute)
        .satisfies(
            failure ->
                assertThat(
                        ExceptionUtils.findThrowableWithMessage(
                            failure,
                            "cannot read the files of server main: there is no directory "
                                + missing))
                    .isPresent());
  }

  @Test
  void handsOutAFileOnlyWhenItSettledAndAgainWhenItChanges() throws Exception {
    // A file must stand still for two hours of a clock that the test advances.
    JobClient job =
        environment(
                DirectorySource.continuous()
                    .watch("main", games)
                    .settleTime(Duration.ofHours(2))
                    .pollInterval(Duration.ofMillis(20))
                    .clock(clock)
                    .opener(listings))
            .executeAsync();
    write("growing-round-1.txt", "part");
    listings.awaitFreshLook();
    clock.advanceMillis(HOUR_MILLIS);
    append("growing-round-1.txt", " and rest");
    listings.awaitFreshLook();
    clock.advanceMillis(HOUR_MILLIS);
    listings.awaitFreshLook();
    clock.advanceMillis(2 * HOUR_MILLIS);
    assertThat(recorded.next().text()).isEqualTo("growing-round-1.txt=part and rest");
    append("growing-round-1.txt", ", revised");
    listings.awaitFreshLook();
    clock.advanceMillis(2 * HOUR_MILLIS);
    assertThat(recorded.next().text()).isEqualTo("growing-round-1.txt=part and rest, revised");
    job.cancel().get();
    assertThat(recorded.rest()).isEmpty();
  }

  @Test
  void carriesOnFromTheCheckpointWhenTheWholeJobFails(@InjectMiniCluster MiniCluster cluster)
      throws Exception {
    StreamExecutionEnvironment environment = configured(3);
    // The exchange makes one region of the job: all of it restarts, the enumerator included.
    record(stream(environment, eager()).rebalance());
    List<Passed> passed = failAfterCheckpoint(environment, cluster);
    assertThat(passed)
        .filteredOn(one -> one.attempt() == 1)
        .extracting(Passed::text)
        .containsExactlyInAnyOrder("b-round-1.txt=b", "c-round-1.txt=c", "d-round-1.txt=d");
  }

  @Test
  void losesNothingWhenOneReaderFailsAndTheOtherGoesOn(@InjectMiniCluster MiniCluster cluster)
      throws Exception {
    StreamExecutionEnvironment environment = configured(3);
    record(stream(environment, eager()));
    List<Passed> passed = failAfterCheckpoint(environment, cluster);
    assertThat(passed)
        .extracting(Passed::text)
        .contains("b-round-1.txt=b", "c-round-1.txt=c", "d-round-1.txt=d")
        .doesNotContain("a-round-1.txt=a");
  }

  /** Returns what passed after the checkpoint that knew of a, over a failure on the way. */
  private List<Passed> failAfterCheckpoint(
      StreamExecutionEnvironment environment, MiniCluster cluster) throws Exception {
    JobClient job = environment.executeAsync();
    write("a-round-1.txt", "a");
    assertThat(recorded.next().text()).isEqualTo("a-round-1.txt=a");
    CommonTestUtils.waitForAllTaskRunning(cluster, job.getJobID(), false);
    cluster.triggerCheckpoint(job.getJobID(), CheckpointType.FULL).get();

    List<Passed> passed = new ArrayList<>();
    write("b-round-1.txt", "b");
    passed.add(recorded.next());
    recorded.failOnNext();
    write("c-round-1.txt", "c");
    awaitOne(passed, "c-round-1.txt=c");
    write("d-round-1.txt", "d");
    awaitOne(passed, "d-round-1.txt=d");
    job.cancel().get();
    passed.addAll(recorded.rest());
    return passed;
  }

  private void awaitOne(List<Passed> passed, String text) throws InterruptedException {
    while (passed.stream().noneMatch(one -> one.text().equals(text))) {
      passed.add(recorded.next());
    }
  }

  private DirectorySourceBuilder eager() {
    return DirectorySource.continuous()
        .watch("main", games)
        .settleTime(Duration.ofMillis(1))
        .pollInterval(Duration.ofMillis(20));
  }

  private StreamExecutionEnvironment environment(DirectorySourceBuilder source) {
    StreamExecutionEnvironment environment = configured(0);
    record(stream(environment, source));
    return environment;
  }

  private StreamExecutionEnvironment configured(int restarts) {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, restarts);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10));
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    environment.setParallelism(PARALLELISM);
    environment.enableCheckpointing(HOUR_MILLIS); // the tests trigger theirs
    return environment;
  }

  private DataStream<Artifact> stream(
      StreamExecutionEnvironment environment, DirectorySourceBuilder source) {
    return environment.fromSource(source.build(), WatermarkStrategy.noWatermarks(), "directory");
  }

  private void record(DataStream<Artifact> artifacts) {
    artifacts.map(recorded).returns(Artifact.class).sinkTo(new DiscardingSink<>());
  }

  private Path write(String path, String text) throws IOException {
    Path file = games.resolve(path);
    Files.createDirectories(file.getParent());
    Path hidden = Files.writeString(games.resolve(".part"), text);
    return Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE); // never seen empty
  }

  private void append(String path, String text) throws IOException {
    Files.writeString(games.resolve(path), text, StandardOpenOption.APPEND);
  }
}
