package io.slomix.jobs.endtoend;

import io.slomix.jobs.cli.option.ExternalAddress;
import io.slomix.jobs.run.PipelineRun;
import io.slomix.jobs.run.QuietListener;
import io.slomix.jobs.run.RunFailedException;
import io.slomix.jobs.run.RunListener;
import io.slomix.jobs.run.RunSummary;
import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import io.slomix.jobs.run.request.ServerDirectory;
import io.slomix.model.correlate.StatsRules;
import io.slomix.sinks.postgres.access.DatabaseAccess;
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
public record Runs(Path data) {

  /** Longer than a file must stand still before it is read, on a busy machine too. */
  private static final Duration IDLE = Duration.ofSeconds(6);

  public RunSummary backfill(Path... directories) throws RunFailedException {
    return backfill(ofMain(directories), new QuietListener());
  }

  RunSummary backfill(List<ServerDirectory> directories, RunListener listener)
      throws RunFailedException {
    return execute(RunMode.BACKFILL, directories, Optional.empty(), listener);
  }

  /** A backfill into a database that somebody else runs. */
  public RunSummary backfillInto(DatabaseAccess database, Path... directories)
      throws RunFailedException {
    return PipelineRun.execute(
        request(
            RunMode.BACKFILL,
            ofMain(directories),
            Optional.of(addressOf(database)),
            Optional.empty()),
        new QuietListener());
  }

  /** The address of a database with user and password, as a command completes it. */
  public static String addressOf(DatabaseAccess database) {
    return ExternalAddress.of(database.url(), credentialsOf(database));
  }

  /** The variables of the environment by which a command knows who it is there. */
  public static Map<String, String> credentialsOf(DatabaseAccess database) {
    return Map.of(
        ExternalAddress.USER, database.user(), ExternalAddress.PASSWORD, database.secret().text());
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
    return PipelineRun.execute(request(mode, directories, Optional.empty(), untilIdle), listener);
  }

  private RunRequest request(
      RunMode mode,
      List<ServerDirectory> directories,
      Optional<String> jdbcUrl,
      Optional<Duration> untilIdle) {
    return new RunRequest(
        mode,
        directories,
        Map.of(),
        ZoneId.of("Europe/Ljubljana"),
        data,
        jdbcUrl,
        untilIdle,
        OptionalInt.empty(),
        Set.of(),
        StatsRules.DEFAULT);
  }

  private static List<ServerDirectory> ofMain(Path... directories) {
    return Arrays.stream(directories).map(d -> new ServerDirectory("main", d)).toList();
  }
}
