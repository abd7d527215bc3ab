package io.slomix.jobs.run;

import io.slomix.jobs.discord.DiscordService;
import io.slomix.jobs.run.archive.ArchiveDamage;
import io.slomix.jobs.run.database.PipelineLedger;
import io.slomix.jobs.run.database.RunDatabase;
import io.slomix.jobs.run.database.RunOutcome;
import io.slomix.jobs.run.flink.CheckpointHome;
import io.slomix.jobs.run.flink.FlinkRun;
import io.slomix.jobs.run.flink.LocalFlink;
import io.slomix.jobs.run.flink.RestoredState;
import io.slomix.jobs.run.flink.SavepointRequests;
import io.slomix.jobs.run.flink.StopSignal;
import io.slomix.jobs.run.input.FoundFiles;
import io.slomix.jobs.run.input.LiveInbox;
import io.slomix.jobs.run.redrive.RedriveScope;
import io.slomix.jobs.run.redrive.Redriven;
import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import io.slomix.sinks.postgres.access.DatabaseUnavailableException;
import io.slomix.sinks.postgres.counters.RunCounters;
import io.slomix.sinks.postgres.lock.PipelineLock;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
    try (PipelineLock lock = database.lock(command());
        ArchiveDamage damage = ArchiveDamage.during(runId)) {
      Optional<RedriveScope> scope = scope(database);
      FoundFiles found = FoundFiles.in(request.directories());
      if (scope.isEmpty() || !scope.get().isEmpty()) {
        prepareAndRun(database, lock, scope, found);
      }
      return summary(database, scope, damage, found);
    }
  }

  /** What a redrive is about; every other run is about everything. */
  private Optional<RedriveScope> scope(RunDatabase database) throws IOException {
    return request.mode() == RunMode.REDRIVE
        ? Optional.of(RedriveScope.of(database.access(), request.reasons()))
        : Optional.empty();
  }

  private void prepareAndRun(
      RunDatabase database, PipelineLock lock, Optional<RedriveScope> scope, FoundFiles found)
      throws IOException {
    try (LiveInbox inbox =
            LiveInbox.open(
                request.dataDirectory(), request.live(), Optional.of(database.access()));
        DiscordService discord =
            DiscordService.start(
                request.live().discord(),
                database.access(),
                LiveInbox.directory(request.dataDirectory()))) {
      LOG.debug("in Discord: {}", discord);
      PipelinePlan plan =
          PipelinePlan.local(
              request,
              database.access(),
              runId,
              scope.map(RedriveScope::servers),
              inbox.directories());
      run(database, lock, plan, found, inbox);
    }
    if (request.mode() != RunMode.LIVE) {
      new PipelineLedger(database.access()).assignIds();
    }
  }

  private String command() {
    return request.mode().name().toLowerCase(Locale.ROOT);
  }

  private void run(
      RunDatabase database, PipelineLock lock, PipelinePlan plan, FoundFiles found, LiveInbox inbox)
      throws IOException {
    boolean live = request.mode() == RunMode.LIVE;
    CheckpointHome checkpoints =
        CheckpointHome.of(request.dataDirectory(), command(), plan.identity());
    OptionalInt port = DashboardPort.choose(request.dashboardPort());
    Configuration configuration =
        LocalFlink.configuration(live, checkpoints, restored(checkpoints), port);
    FlinkRun job =
        FlinkRun.start(
            configuration, port.isPresent(), "Slomix Stream: " + command(), stop, plan::define);
    listener.started(DashboardPort.address(port), database.access().address());
    try (RunOutcome outcome = new RunOutcome(database.access(), runId)) {
      SavepointRequests savepoints = new SavepointRequests(request.dataDirectory());
      job.await(
          request.untilIdle(),
          () -> {
            if (live) {
              savepoints.answer(job::savepoint);
            }
            return look(outcome, lock, found, inbox);
          });
      look(outcome, lock, found, inbox);
    }
  }

  /** What a live run begins with: the savepoint it was told, or its newest checkpoint. */
  private Optional<RestoredState> restored(CheckpointHome checkpoints) throws IOException {
    if (request.savepoint().isPresent()) {
      return request.savepoint().map(RestoredState::ofOthers);
    }
    return request.mode() == RunMode.LIVE
        ? checkpoints.newest().map(RestoredState::ofOurs)
        : Optional.empty();
  }

  /** A look at a database that may be away for a while: the job waits for it, and so does this. */
  private long look(RunOutcome outcome, PipelineLock lock, FoundFiles found, LiveInbox inbox)
      throws IOException {
    try {
      inbox.acknowledge();
      lock.renew();
      RunOutcome.Progress progress = outcome.progress();
      listener.progress(found.toRead(), progress.lastArtifact(), progress.roundsWritten());
      lastActivity = progress.activity();
    } catch (DatabaseUnavailableException away) {
      LOG.warn("{}", away.getMessage());
    }
    return lastActivity;
  }

  private RunSummary summary(
      RunDatabase database, Optional<RedriveScope> scope, ArchiveDamage damage, FoundFiles found)
      throws IOException {
    Optional<Redriven> redriven = Optional.empty();
    if (scope.isPresent()) {
      RedriveScope now = RedriveScope.of(database.access(), Set.of());
      redriven = Optional.of(scope.get().comparedWith(now));
    }
    RunCounters counters = new RunCounters(database.access());
    return RunSummary.of(
        counters.artifactsAfter(EVERYTHING),
        counters.rounds(runId),
        counters.evenings(runId),
        damage.rows(),
        redriven,
        found,
        Duration.ofNanos(System.nanoTime() - began));
  }
}
