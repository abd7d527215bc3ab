package io.slomix.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.slomix.jobs.run.RunSummary;
import io.slomix.sources.sample.SampleEvening;
import io.slomix.sources.sample.SampleOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.util.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Live runs with a backfill in between, and from a checkpoint older than the database. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ResumeDatabaseTest {

  private static final int FILES_PER_EVENING = 23;

  /** Longer than the pause between two checkpoints of a live job. */
  private static final Duration UNTIL_A_CHECKPOINT = Duration.ofSeconds(12);

  private static final List<GameFile> FILES =
      SampleEvening.files(SampleOptions.eventfulEvening(6).withLoad(1, 2 * FILES_PER_EVENING))
          .map(file -> new GameFile("", file.name(), file.content()))
          .toList();

  @TempDir private Path temp;

  @Test
  void nothingIsMissedByARunThatResumesAfterABackfillNorByOneFromAnOlderCheckpoint()
      throws Exception {
    Path all = temp.resolve("all");
    HostileEvening.write(all, FILES);
    Runs undisturbed = new Runs(temp.resolve("undisturbed"));
    undisturbed.backfill(all);
    DatabaseDump expected = DatabaseDump.of(undisturbed.data());
    int rounds = expected.rowsOf("round").size();

    List<GameFile> second =
        HostileEvening.shuffled(FILES.subList(FILES_PER_EVENING, FILES.size()), 17);
    List<GameFile> early = new ArrayList<>(FILES.subList(0, FILES_PER_EVENING));
    early.addAll(second.subList(0, 8));
    Path watched = temp.resolve("watched");
    HostileEvening.write(watched, early);
    Runs runs = new Runs(temp.resolve("data"));
    runs.live(watched, UNTIL_A_CHECKPOINT);
    Path older = temp.resolve("older");
    assertThat(copy(runs.checkpoints(), older)).anyMatch(p -> p.endsWith("_metadata"));

    HostileEvening.write(temp.resolve("archive"), second.subList(8, 16));
    runs.backfill(temp.resolve("archive"));
    HostileEvening.write(watched, second.subList(16, second.size()));
    RunSummary resumed = runs.live(watched);
    assertThat(written(resumed)).as("the first evening is not decided again").isLessThan(rounds);
    assertThat(DatabaseDump.of(runs.data()).differencesFrom(expected)).isEmpty();

    FileUtils.deleteDirectory(runs.checkpoints().toFile());
    copy(older, runs.checkpoints());
    RunSummary fromOlder = runs.live(watched);
    assertThat(written(fromOlder)).isPositive().isLessThan(rounds);
    assertThat(fromOlder.roundsNew() + fromOlder.roundsChanged()).isZero();
    assertThat(DatabaseDump.of(runs.data()).differencesFrom(expected)).isEmpty();
  }

  private static long written(RunSummary summary) {
    return summary.roundsNew() + summary.roundsChanged() + summary.roundsUnchanged();
  }

  private static List<Path> copy(Path from, Path to) throws IOException {
    List<Path> copied = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
          copied.add(target);
        }
      }
    }
    return copied;
  }
}
