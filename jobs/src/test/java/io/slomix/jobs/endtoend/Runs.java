package io.slomix.jobs.endtoend;

import io.slomix.jobs.run.PipelineRun;
import io.slomix.jobs.run.QuietListener;
import io.slomix.jobs.run.RunFailedException;
import io.slomix.jobs.run.RunListener;
import io.slomix.jobs.run.RunMode;
import io.slomix.jobs.run.RunRequest;
import io.slomix.jobs.run.RunSummary;
import io.slomix.jobs.run.ServerDirectory;
import io.slomix.model.correlate.StatsRules;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Whole runs on the embedded database of one data directory, as the command line starts them.
 *
 * @param data where database and checkpoints lie
 */
record Runs(Path data) {

  /** Longer than a file must stand still before it is read, on a busy machine too. */
  private static final Duration IDLE = Duration.ofSeconds(6);

  RunSummary backfill(Path... directories) throws RunFailedException {
    return backfill(ofMain(directories), new QuietListener());
  }

  RunSummary backfill(List<ServerDirectory> directories, RunListener listener)
      throws RunFailedException {
    return execute(RunMode.BACKFILL, directories, Optional.empty(), listener);
  }

  RunSummary rebuild() throws RunFailedException {
    return execute(RunMode.REBUILD, List.of(), Optional.empty(), new QuietListener());
  }

  RunSummary live(Path directory, RunListener listener) throws RunFailedException {
    return execute(RunMode.LIVE, ofMain(directory), Optional.of(IDLE), listener);
  }

  RunSummary live(Path directory) throws RunFailedException {
    return live(directory, new QuietListener());
  }

  RunSummary live(Path directory, Duration untilIdle) throws RunFailedException {
    return execute(RunMode.LIVE, ofMain(directory), Optional.of(untilIdle), new QuietListener());
  }

  Path checkpoints() {
    return data.resolve("checkpoints");
  }

  private RunSummary execute(
      RunMode mode,
      List<ServerDirectory> directories,
      Optional<Duration> untilIdle,
      RunListener listener)
      throws RunFailedException {
    RunRequest request =
        new RunRequest(
            mode,
            directories,
            Map.of(),
            ZoneId.of("Europe/Ljubljana"),
            data,
            Optional.empty(),
            untilIdle,
            OptionalInt.empty(),
            Set.of(),
            StatsRules.DEFAULT);
    return PipelineRun.execute(request, listener);
  }

  private static List<ServerDirectory> ofMain(Path... directories) {
    return Arrays.stream(directories).map(d -> new ServerDirectory("main", d)).toList();
  }
}
