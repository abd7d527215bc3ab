package io.slomix.jobs.run;

import io.slomix.jobs.pipeline.PipelineTopology;
import io.slomix.jobs.pipeline.operator.PipelineOptions;
import io.slomix.jobs.run.database.PipelineLedger;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.jobs.run.database.RunOutcome;
import io.slomix.jobs.run.flink.CheckpointHome;
import io.slomix.jobs.run.flink.FlinkRun;
import io.slomix.jobs.run.flink.LocalFlink;
import io.slomix.jobs.run.flink.StopSignal;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sinks.postgres.access.DatabaseUnavailableException;
import io.slomix.sinks.postgres.counters.RunCounters;
import io.slomix.sinks.postgres.lock.PipelineLock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.flink.configuration.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the pipeline in this process, from an opened database to a summary (design 5).
 *
 * <p>A live run resumes from its newest checkpoint of the same rules, zones and tables; every other
 * run begins with the whole archive. One pipeline writes to a database at a time.
 */
public final class PipelineRun {

  private static final Logger LOG = LoggerFactory.getLogger(PipelineRun.class);

  /** Artifacts of earlier runs are counted too. */
  private static final long EVERYTHING = 0;

  private final RunRequest request;
  private final RunListener listener;
  private final StopSignal stop;
  private final String runId = UUID.randomUUID().toString();
  private final long began = System.nanoTime();
  private long lastActivity;

  private PipelineRun(RunRequest request, RunListener listener, StopSignal stop) {
    this.request = request;
    this.listener = listener;
    this.stop = stop;
  }

  /**
   * Runs to the end: of the input, of patience, or until the process is told to stop.
   *
   * @throws RunFailedException with one sentence for the terminal
   */
  public static RunSummary execute(RunRequest request, RunListener listener)
      throws RunFailedException {
    try (StopSignal stop = StopSignal.install();
        RunDatabase database = RunDatabase.open(request.dataDirectory(), request.jdbcUrl())) {
      return new PipelineRun(request, listener, stop).with(database);
    } catch (IOException e) {
      throw new RunFailedException(e.getMessage(), e);
    }
  }

  private RunSummary with(RunDatabase database) throws IOException {
    try (PipelineLock lock = database.lock(command())) {
      PipelineLedger ledger = new PipelineLedger(database.access());
      Map<String, ZoneId> zones = zones(ledger);
      String epoch = ledger.epoch();
      if (request.mode() == RunMode.REBUILD) {
        ledger.beginRebuild();
        epoch = ledger.epoch();
      }
      FoundFiles found = FoundFiles.in(request.directories());
      run(database, lock, zones, epoch, found);
      if (request.mode() != RunMode.LIVE) {
        ledger.assignIds();
      }
      return summary(database, found);
    }
  }

  private String command() {
    return request.mode().name().toLowerCase(Locale.ROOT);
  }

  private Map<String, ZoneId> zones(PipelineLedger ledger) throws IOException {
    TreeSet<String> servers = new TreeSet<>();
    request.directories().forEach(directory -> servers.add(directory.server()));
    return ledger.zones(request.zones(), servers, request.defaultZone());
  }

  private void run(
      RunDatabase database,
      PipelineLock lock,
      Map<String, ZoneId> zones,
      String epoch,
      FoundFiles found)
      throws IOException {
    boolean live = request.mode() == RunMode.LIVE;
    PipelineOptions options =
        new PipelineOptions(
            zones, request.defaultZone(), request.rules(), live, PipelineOptions.DEFAULT_DEBOUNCE);
    CheckpointHome checkpoints =
        CheckpointHome.of(request.dataDirectory(), command(), options.identity(epoch));
    OptionalInt port = DashboardPort.choose(request.dashboardPort());
    Optional<Path> restored = live ? checkpoints.newest() : Optional.empty();
    Configuration configuration = LocalFlink.configuration(live, checkpoints, restored, port);
    RunEnds ends = new RunEnds(database.access(), request, runId);
    FlinkRun job =
        FlinkRun.start(
            configuration,
            port.isPresent(),
            "Slomix Stream: " + command(),
            stop,
            env -> PipelineTopology.define(env, ends.sources(), ends.sinks(), options));
    listener.started(DashboardPort.address(port), database.access().address());
    try (RunOutcome outcome = new RunOutcome(database.access(), runId)) {
      job.await(request.untilIdle(), () -> look(outcome, lock, found));
      look(outcome, lock, found);
    }
  }

  /** A look at a database that may be away for a while: the job waits for it, and so does this. */
  private long look(RunOutcome outcome, PipelineLock lock, FoundFiles found) throws IOException {
    try {
      lock.renew();
      RunOutcome.Progress progress = outcome.progress();
      listener.progress(
          found.of(ArtifactKind.STATS), progress.lastArtifact(), progress.roundsWritten());
      lastActivity = progress.activity();
    } catch (DatabaseUnavailableException away) {
      LOG.warn("{}", away.getMessage());
    }
    return lastActivity;
  }

  private RunSummary summary(RunDatabase database, FoundFiles found) throws IOException {
    Map<String, Long> notRead = new TreeMap<>();
    for (ArtifactKind kind : ArtifactKind.values()) {
      boolean unread = kind != ArtifactKind.STATS && kind != ArtifactKind.IGNORED;
      if (unread && found.of(kind) > 0) {
        notRead.put(kind.name(), found.of(kind));
      }
    }
    RunCounters counters = new RunCounters(database.access());
    return RunSummary.of(
        counters.artifactsAfter(EVERYTHING),
        counters.rounds(runId),
        counters.evenings(runId),
        notRead,
        found.of(ArtifactKind.IGNORED),
        Duration.ofNanos(System.nanoTime() - began));
  }
}
