package io.slomix.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.slomix.jobs.handover.Handover;
import io.slomix.jobs.run.RunFailedException;
import io.slomix.jobs.run.RunSummary;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import io.slomix.jobs.run.request.ServerDirectory;
import io.slomix.model.correlate.StatsRules;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A backfill beside a running pipeline goes through it. */
@Timeout(300)
class HandoverDatabaseTest {

  private static final Duration IDLE = Duration.ofSeconds(12);

  private static final List<GameFile> FILES =
      SampleEvening.evidence(SampleOptions.eventfulEvening(4).withTeamSize(3))
          .map(file -> new GameFile("", file.name(), file.content()))
          .toList();

  @TempDir private Path temp;

  @Test
  void aBackfillBesideARunHandsItsFilesOverAndEndsAsABackfillOfAll() throws Exception {
    int half = FILES.size() / 2;
    Path watched = temp.resolve("watched");
    Path old = temp.resolve("old");
    HostileEvening.write(watched, FILES.subList(0, half));
    HostileEvening.write(old, FILES.subList(half, FILES.size()));
    Files.writeString(old.resolve("notes.md"), "nothing of ours");
    Path data = temp.resolve("data");
    assertThat(Handover.ifRunning(backfill("main", old), count -> {})).isEmpty();

    CompletableFuture<RunSummary> run =
        CompletableFuture.supplyAsync(() -> live(new Runs(data), watched));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Files.isDirectory(data.resolve("handover/main")));
    Handover.Result result = Handover.ifRunning(backfill("main", old), count -> {}).orElseThrow();
    assertThat(result.handed()).isEqualTo(FILES.size() - half);
    assertThat(result.ignored()).isEqualTo(1);
    assertThat(result.decided().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(result.handed());
    assertThatThrownBy(() -> Handover.ifRunning(backfill("unknown", old), count -> {}))
        .hasMessageContaining("does not know the server 'unknown'");
    run.join();
    try (Stream<Path> left = Files.list(data.resolve("handover/main"))) {
      assertThat(left).isEmpty();
    }

    Path all = temp.resolve("all");
    HostileEvening.write(all, FILES);
    new Runs(temp.resolve("undisturbed")).backfill(all);
    assertThat(DatabaseDump.of(data).differencesFrom(DatabaseDump.of(temp.resolve("undisturbed"))))
        .isEmpty();
    assertThat(origins(data))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "directory:live", (long) half, "directory:backfill", (long) FILES.size() - half));
  }

  private RunRequest backfill(String server, Path directory) {
    return new RunRequest(
        RunMode.BACKFILL,
        List.of(new ServerDirectory(server, directory)),
        Map.of(),
        ZoneId.of("Europe/Ljubljana"),
        temp.resolve("data"),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Set.of(),
        StatsRules.DEFAULT);
  }

  private static RunSummary live(Runs runs, Path watched) {
    try {
      return runs.live(watched, IDLE);
    } catch (RunFailedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Long> origins(Path data) throws Exception {
    try (RunDatabase database = RunDatabase.open(data, Optional.empty());
        Connection connection = database.access().connect("test");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select origin, count(*) from slomix.artifact group by 1")) {
      Map<String, Long> origins = new TreeMap<>();
      while (rows.next()) {
        origins.put(rows.getString(1), rows.getLong(2));
      }
      return origins;
    }
  }
}
