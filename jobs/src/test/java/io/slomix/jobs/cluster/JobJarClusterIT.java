package io.slomix.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.slomix.jobs.endtoend.DatabaseDump;
import io.slomix.jobs.endtoend.Runs;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.server.EmbeddedPostgres;
import io.slomix.sinks.postgres.server.ServerOptions;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import io.slomix.sources.sample.truth.SampleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The job jar as it was built, on a Flink cluster of separate processes: what a task manager that
 * is killed and a savepoint in between leave is what a backfill gives.
 */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class JobJarClusterIT {

  private static final Logger LOG = LoggerFactory.getLogger(JobJarClusterIT.class);
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final List<SampleFile> FILES =
      SampleEvening.evidence(SampleOptions.eventfulEvening(6)).toList();

  @TempDir(cleanup = CleanupMode.NEVER)
  private Path temp;

  private FlinkRest flink;
  private DatabaseAccess database;

  @Test
  void aKilledTaskManagerAndASavepointInBetweenLeaveWhatABackfillGives() throws Exception {
    Path all = Files.createDirectory(temp.resolve("all"));
    Path watched = Files.createDirectory(temp.resolve("watched"));
    drop(all, FILES);
    try (EmbeddedPostgres server =
        EmbeddedPostgres.start(ServerOptions.in(temp.resolve("postgres")))) {
      database = server.createDatabase("cluster");
      DatabaseAccess undisturbed = server.createDatabase("undisturbed");
      backfill(all, undisturbed);
      try (FlinkProcesses cluster =
          new FlinkProcesses(
              temp.resolve("flink"), TARGET.resolve("lib"), Runs.credentialsOf(database))) {
        flink = new FlinkRest(cluster.rest());
        play(cluster, watched);
      }
      DatabaseDump expected = DatabaseDump.of(undisturbed, temp.resolve("expected"));
      assertThat(expected.rowsOf("round")).isNotEmpty();
      assertThat(DatabaseDump.of(database, temp.resolve("actual")).differencesFrom(expected))
          .isEmpty();
    }
  }

  private void play(FlinkProcesses cluster, Path watched) throws Exception {
    cluster.startJobManager();
    cluster.startTaskManager();
    await().atMost(PATIENCE).until(() -> flink.slots() > 0);
    String jar = flink.upload(TARGET.resolve("slomix-job.jar"));
    List<String> arguments = arguments(watched);
    int third = FILES.size() / 3;

    String job = flink.run(jar, arguments, null);
    awaitRunning(job);
    drop(watched, FILES.subList(0, third));
    awaitArchived(third);
    long completed = flink.checkpoints(job);
    await().atMost(PATIENCE).until(() -> flink.checkpoints(job) > completed);

    drop(watched, FILES.subList(third, 2 * third));
    long killed = System.nanoTime();
    cluster.killTaskManager();
    cluster.startTaskManager();
    await().atMost(PATIENCE).until(() -> !flink.isRunning(job));
    awaitRunning(job);
    LOG.info("running again {} ms after a task manager was killed", millisSince(killed));
    awaitArchived(2 * third);

    String savepoint = flink.stopWithSavepoint(job);
    drop(watched, FILES.subList(2 * third, FILES.size()));
    long started = System.nanoTime();
    String resumed = flink.run(jar, arguments, savepoint);
    awaitRunning(resumed);
    LOG.info("running {} ms after a start from a savepoint", millisSince(started));
    awaitArchived(FILES.size());
    awaitQuiet();
    flink.cancel(resumed);
    refusesASavepointOfOtherZones(jar, arguments, savepoint);
  }

  private void refusesASavepointOfOtherZones(String jar, List<String> arguments, String savepoint)
      throws Exception {
    Path config = Path.of(arguments.get(1));
    Files.writeString(config, Files.readString(config).replace("Europe/Ljubljana", "Asia/Tokyo"));
    String refused = flink.run(jar, arguments, savepoint);
    await().atMost(PATIENCE).until(() -> flink.state(refused).equals("FAILED"));
    assertThat(flink.failure(refused)).contains("start without it");
    assertThatThrownBy(() -> flink.run(jar, List.of("--config", "nowhere.yaml"), null))
        .hasMessageContaining("--jdbc");
  }

  private List<String> arguments(Path watched) throws IOException {
    Path config =
        Files.writeString(
            temp.resolve("slomix.yaml"),
            """
            zone: Europe/Ljubljana
            servers:
              - name: main
                directories: ["%s"]
            """
                .formatted(watched));
    return List.of("--config", config.toString(), "--jdbc", database.url());
  }

  private void awaitRunning(String job) {
    await().atMost(PATIENCE).until(() -> flink.isRunning(job) || flink.state(job).equals("FAILED"));
    assertThat(job).satisfies(id -> assertThat(flink.state(id)).isEqualTo("RUNNING"));
  }

  private void awaitArchived(int files) {
    await().atMost(PATIENCE).until(() -> count("select count(*) from slomix.artifact") >= files);
  }

  /** Until nothing was applied for as long as the last files can take. */
  private void awaitQuiet() throws Exception {
    long seen = -1;
    long now = count("select count(*) from slomix.apply_log");
    while (seen != now) {
      Thread.sleep(5_000);
      seen = now;
      now = count("select count(*) from slomix.apply_log");
    }
  }

  private long count(String query) throws Exception {
    try (Connection connection = database.connect("test");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void backfill(Path all, DatabaseAccess into) throws Exception {
    new Runs(temp.resolve("data")).backfillInto(into, all);
    try (RunDatabase migrated = RunDatabase.openExternal(Runs.addressOf(database))) {
      assertThat(migrated.access().url()).isEqualTo(database.url());
    }
  }

  private static long millisSince(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
  }

  private static void drop(Path directory, List<SampleFile> files) throws IOException {
    for (SampleFile file : files) {
      Files.write(directory.resolve(file.name()), file.content());
    }
  }
}
