package io.slomix.jobs.run;

import io.slomix.jobs.pipeline.PipelineSources;
import io.slomix.jobs.pipeline.PipelineTopology;
import io.slomix.jobs.pipeline.operator.PipelineOptions;
import io.slomix.jobs.run.database.PipelineLedger;
import io.slomix.jobs.run.input.HandoverDirectory;
import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What a run executes, wherever its Flink is: the graph with its ends and options. */
public final class PipelinePlan {

  private final PipelineOptions options;
  private final String identity;
  private final RunEnds ends;
  private final PipelineSources sources;

  private PipelinePlan(
      PipelineOptions options, String identity, RunEnds ends, PipelineSources sources) {
    this.options = options;
    this.identity = identity;
    this.ends = ends;
    this.sources = sources;
  }

  /**
   * Plans a run of this process, which holds the pipeline's lock.
   *
   * @param servers whose archive is read; empty for that of all
   * @param inbox where messages wait, by server
   */
  static PipelinePlan local(
      RunRequest request,
      DatabaseAccess access,
      String runId,
      Optional<Set<String>> servers,
      Map<String, Path> inbox)
      throws IOException {
    PipelineLedger ledger = new PipelineLedger(access);
    RunEnds ends = new RunEnds(access, request, runId, servers, inbox);
    return request.mode() == RunMode.LIVE
        ? of(
            request,
            access,
            ends.takingOver(
                HandoverDirectory.of(request.dataDirectory())
                    .watched(zones(request, ledger).keySet())))
        : of(request, access, ends);
  }

  /** Plans a run of a cluster, whose job holds the pipeline's lock itself. */
  public static PipelinePlan onCluster(RunRequest request, DatabaseAccess access, String runId)
      throws IOException {
    RunEnds ends = new RunEnds(access, request, runId, Optional.empty(), Map.of());
    return of(request, access, ends.holdingTheLock());
  }

  private static PipelinePlan of(RunRequest request, DatabaseAccess access, RunEnds ends)
      throws IOException {
    PipelineLedger ledger = new PipelineLedger(access);
    Map<String, ZoneId> zones = zones(request, ledger);
    if (request.mode() == RunMode.REBUILD) {
      ledger.beginRebuild();
    }
    PipelineOptions options =
        new PipelineOptions(
            zones,
            request.defaultZone(),
            request.rules().withDailyRestart(ledger.dailyRestart(request.dailyRestart())),
            request.mode() == RunMode.LIVE,
            PipelineOptions.DEFAULT_DEBOUNCE);
    String identity = options.identity(ledger.epoch());
    return new PipelinePlan(options, identity, ends, ends.sources(identity));
  }

  /** Names all that the state of the job depends on (design 3.8). */
  public String identity() {
    return identity;
  }

  /** Adds the graph to an environment. */
  public void define(StreamExecutionEnvironment env) {
    PipelineTopology.define(env, sources, ends.sinks(), options);
  }

  private static Map<String, ZoneId> zones(RunRequest request, PipelineLedger ledger)
      throws IOException {
    TreeSet<String> servers = new TreeSet<>();
    request.directories().forEach(directory -> servers.add(directory.server()));
    request.live().remote().forEach(location -> servers.add(location.server()));
    servers.addAll(request.live().messageServers());
    return ledger.zones(request.zones(), servers, request.defaultZone());
  }
}
