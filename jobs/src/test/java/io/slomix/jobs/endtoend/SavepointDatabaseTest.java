package io.slomix.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slomix.jobs.run.PipelineRun;
import io.slomix.jobs.run.QuietListener;
import io.slomix.jobs.run.RunFailedException;
import io.slomix.jobs.run.RunSummary;
import io.slomix.jobs.run.flink.SavepointRequests;
import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import io.slomix.jobs.run.request.ServerDirectory;
import io.slomix.model.correlate.StatsRules;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.util.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A savepoint that is asked for in the middle is a place to begin from. */
@Timeout(300)
class SavepointDatabaseTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Ljubljana");
  private static final Duration IDLE = Duration.ofSeconds(8);

  private static final List<GameFile> FILES =
      SampleEvening.evidence(SampleOptions.eventfulEvening(9).withTeamSize(3))
          .map(file -> new GameFile("", file.name(), file.content()))
          .toList();

  @TempDir private Path temp;

  @Test
  void aRunThatBeginsWithASavepointEndsAsABackfillAndOneOfAnotherZoneIsRefused() throws Exception {
    Path watched = temp.resolve("watched");
    int half = FILES.size() / 2;
    HostileEvening.write(watched, FILES.subList(0, half));
    CompletableFuture<RunSummary> first =
        CompletableFuture.supplyAsync(() -> live(watched, ZONE, Optional.empty()));
    String savepoint =
        new SavepointRequests(temp.resolve("data"))
            .ask(temp.resolve("kept"), Duration.ofSeconds(60));
    assertThat(savepoint).contains("/kept/savepoint-");
    first.join();

    HostileEvening.write(watched, FILES.subList(half, FILES.size()));
    // Without its checkpoints the run has the savepoint or nothing.
    FileUtils.deleteDirectory(temp.resolve("data/checkpoints").toFile());
    Path kept = Path.of(savepoint.replaceFirst("^file:", ""));
    RunSummary resumed = live(watched, ZONE, Optional.of(kept));
    assertThat(resumed.received()).isEqualTo(FILES.size());
    assertThat(kept.resolve("_metadata")).isRegularFile();

    Path all = temp.resolve("all");
    HostileEvening.write(all, FILES);
    new Runs(temp.resolve("undisturbed")).backfill(all);
    assertThat(
            DatabaseDump.of(temp.resolve("data"))
                .differencesFrom(DatabaseDump.of(temp.resolve("undisturbed"))))
        .isEmpty();
    assertThatThrownBy(() -> live(watched, ZoneId.of("Asia/Tokyo"), Optional.of(kept)))
        .hasRootCauseMessage(
            "This checkpoint was made with other rules, zones or tables: start without it, the"
                + " archive is read again.");
  }

  private RunSummary live(Path watched, ZoneId zone, Optional<Path> savepoint) {
    RunRequest request =
        new RunRequest(
            RunMode.LIVE,
            List.of(new ServerDirectory("main", watched)),
            Map.of("main", zone),
            ZONE,
            temp.resolve("data"),
            Optional.empty(),
            Optional.of(IDLE),
            OptionalInt.empty(),
            Set.of(),
            StatsRules.DEFAULT);
    try {
      return PipelineRun.execute(savepoint.map(request::from).orElse(request), new QuietListener());
    } catch (RunFailedException e) {
      throw new IllegalStateException(e);
    }
  }
}
