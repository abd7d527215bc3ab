package io.slomix.jobs.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.endtoend.DatabaseDump;
import io.slomix.jobs.endtoend.Runs;
import io.slomix.jobs.kafka.KafkaBroker;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.server.EmbeddedPostgres;
import io.slomix.sinks.postgres.server.ServerOptions;
import io.slomix.sources.sample.SampleOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An evening in real order, with faults by seed, ends with the database of an undisturbed backfill.
 *
 * <p>One seed at four times the speed in every build; more with {@code -Dslomix.fault.seeds=10
 * -Dslomix.fault.speed=60}.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class FaultyEveningDatabaseTest {

  private static final Logger LOG = LoggerFactory.getLogger(FaultyEveningDatabaseTest.class);
  private static final int SPEED = Integer.getInteger("slomix.fault.speed", 240);
  private static final int SEEDS = Integer.getInteger("slomix.fault.seeds", 1);
  private static final int FIRST = Integer.getInteger("slomix.fault.first", 1);

  @TempDir private Path temp;

  static LongStream seeds() {
    return LongStream.range(FIRST, FIRST + SEEDS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyFaultInTurnLeavesWhatABackfillGives(long seed) throws Exception {
    play(seed, null);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyFaultOfACollectorAndAPipelineApartLeavesWhatABackfillGives(long seed) throws Exception {
    try (KafkaBroker kafka = KafkaBroker.start(temp.resolve("kafka"))) {
      play(seed, kafka);
    }
  }

  private void play(long seed, KafkaBroker kafka) throws Exception {
    Random random = new Random(seed);
    List<Delivery> deliveries =
        Delivery.evening(SampleOptions.eventfulEvening(seed).withTeamSize(4), random);
    List<Fault> faults = Fault.drawn(random, FaultyEvening.length(deliveries, SPEED));
    assertThat(faults).filteredOn(fault -> fault.kind() == Fault.Kind.KILL).hasSize(5);
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.start(ServerOptions.in(temp.resolve("postgres")))) {
      DatabaseAccess disturbed = postgres.createDatabase("disturbed");
      int status =
          new FaultyEvening(temp.resolve("evening"), postgres, disturbed, SPEED, kafka)
              .play(deliveries, faults);
      assertThat(status).as("exit after SIGTERM").isEqualTo(128 + 15);

      DatabaseAccess undisturbed = postgres.createDatabase("undisturbed");
      backfill(deliveries, undisturbed);
      DatabaseDump expected = DatabaseDump.of(undisturbed, temp.resolve("expected"));
      assertThat(expected.rowsOf("round")).hasSizeGreaterThan(10);
      assertThat(DatabaseDump.of(disturbed, temp.resolve("actual")).differencesFrom(expected))
          .isEmpty();
      LOG.info("seed {}: {} rounds equal", seed, expected.rowsOf("round").size());
    }
  }

  private void backfill(List<Delivery> deliveries, DatabaseAccess into) throws Exception {
    Path all = Files.createDirectories(temp.resolve("all"));
    for (Delivery delivery : deliveries) {
      Files.write(all.resolve(delivery.name()), delivery.content());
    }
    new Runs(temp.resolve("data")).backfillInto(into, all);
  }
}
