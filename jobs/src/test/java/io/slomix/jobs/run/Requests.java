package io.slomix.jobs.run;

import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import io.slomix.jobs.run.request.ServerDirectory;
import io.slomix.model.correlate.StatsRules;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Requests for runs in a temporary directory. */
public final class Requests {

  private Requests() {}

  public static RunRequest of(RunMode mode, Path data, Path... directories) {
    return new RunRequest(
        mode,
        List.of(directories).stream().map(d -> new ServerDirectory("main", d)).toList(),
        Map.of(),
        ZoneId.of("Europe/Ljubljana"),
        data,
        Optional.empty(),
        mode == RunMode.LIVE ? Optional.of(Duration.ofSeconds(4)) : Optional.empty(),
        OptionalInt.empty(),
        Set.of(),
        StatsRules.DEFAULT);
  }
}
