package io.slomix.jobs.run.request;

import io.slomix.model.correlate.StatsRules;
import io.slomix.model.evidence.Reason;
import io.slomix.model.lua.end.DailyRestart;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Everything that a run is told.
 *
 * @param mode what it reads, and when it ends
 * @param directories what is read besides the archive; empty for {@code rebuild} and {@code
 *     redrive}
 * @param zones clock zones of the servers that have one of their own
 * @param defaultZone clock zone of every other server
 * @param dataDirectory where the embedded database, checkpoints and logs lie
 * @param jdbcUrl an external database; empty for the embedded one
 * @param untilIdle how long nothing may happen before a live run ends; empty for never
 * @param dashboardPort 0 for any free port; empty for no dashboard
 * @param reasons what {@code redrive} decodes again; empty for every reason
 * @param rules the settings of the rules that no command changes
 * @param live what a live run takes in besides
 * @param savepoint what a live run begins with; empty for its newest checkpoint
 * @param dailyRestart when the servers restart; empty for what the database knows
 */
public record RunRequest(
    RunMode mode,
    List<ServerDirectory> directories,
    Map<String, ZoneId> zones,
    ZoneId defaultZone,
    Path dataDirectory,
    Optional<String> jdbcUrl,
    Optional<Duration> untilIdle,
    OptionalInt dashboardPort,
    Set<Reason> reasons,
    StatsRules rules,
    LiveInputs live,
    Optional<Path> savepoint,
    Optional<DailyRestart> dailyRestart) {

  /** Takes copies of the collections. */
  public RunRequest {
    directories = List.copyOf(directories);
    zones = Map.copyOf(zones);
    reasons = Set.copyOf(reasons);
  }

  /** A run that takes in directories of this machine only. */
  public RunRequest(
      RunMode mode,
      List<ServerDirectory> directories,
      Map<String, ZoneId> zones,
      ZoneId defaultZone,
      Path dataDirectory,
      Optional<String> jdbcUrl,
      Optional<Duration> untilIdle,
      OptionalInt dashboardPort,
      Set<Reason> reasons,
      StatsRules rules) {
    this(
        mode,
        directories,
        zones,
        defaultZone,
        dataDirectory,
        jdbcUrl,
        untilIdle,
        dashboardPort,
        reasons,
        rules,
        LiveInputs.NONE,
        Optional.empty(),
        Optional.empty());
  }

  /** The same run, which takes in more than directories of this machine. */
  public RunRequest takingIn(LiveInputs inputs) {
    return with(inputs, savepoint, dailyRestart);
  }

  /** The same run, beginning with a savepoint. */
  public RunRequest from(Path begin) {
    return with(live, Optional.of(begin), dailyRestart);
  }

  /** The same run over servers that restart at a time of day. */
  public RunRequest restartingAt(Optional<DailyRestart> restart) {
    return with(live, savepoint, restart);
  }

  private RunRequest with(LiveInputs inputs, Optional<Path> begin, Optional<DailyRestart> restart) {
    return new RunRequest(
        mode,
        directories,
        zones,
        defaultZone,
        dataDirectory,
        jdbcUrl,
        untilIdle,
        dashboardPort,
        reasons,
        rules,
        inputs,
        begin,
        restart);
  }

  /** Leaves the database's address out: it may hold a password. */
  @Override
  public String toString() {
    return "RunRequest[%s, %d directories, zones %s and %s, data %s, %s database]"
        .formatted(
            mode,
            directories.size(),
            zones,
            defaultZone,
            dataDirectory,
            jdbcUrl.isPresent() ? "external" : "embedded");
  }
}
