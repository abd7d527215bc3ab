package io.slomix.jobs.run;

import io.slomix.jobs.discord.DiscordSettings;
import io.slomix.jobs.pipeline.PipelineSinks;
import io.slomix.jobs.pipeline.PipelineSources;
import io.slomix.jobs.pipeline.archive.ArchiveWriter;
import io.slomix.jobs.run.archive.RunArchiveOpener;
import io.slomix.jobs.run.request.RunMode;
import io.slomix.jobs.run.request.RunRequest;
import io.slomix.model.evidence.Artifact;
import io.slomix.sinks.discord.post.shape.PostKind;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.DatabaseUnavailableException;
import io.slomix.sinks.postgres.access.PatientConnector;
import io.slomix.sinks.postgres.archive.ArtifactArchive;
import io.slomix.sinks.postgres.archive.StoredArtifact;
import io.slomix.sinks.postgres.lock.PipelineLock;
import io.slomix.sinks.postgres.sink.DocumentSink;
import io.slomix.sinks.postgres.sink.DocumentSinkOptions;
import io.slomix.sources.archive.ArchiveSource;
import io.slomix.sources.archive.ExclusiveRight;
import io.slomix.sources.archive.jdbc.ArchiveConnection;
import io.slomix.sources.archive.jdbc.JdbcArchiveReader;
import io.slomix.sources.archive.store.ArchiveOpener;
import io.slomix.sources.archive.store.ArchiveQuery;
import io.slomix.sources.decode.LegDecoder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the connectors of a run: all that differs between live, bounded and rebuilding jobs. */
final class RunEnds {

  private static final Logger LOG = LoggerFactory.getLogger(RunEnds.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final DatabaseAccess access;
  private final RunRequest request;
  private final String runId;
  private final Optional<Set<String>> servers;
  private final boolean live;
  private final ReceivedSources received;
  private final ExclusiveRight.Opener right;

  /**
   * The ends of one run.
   *
   * @param servers whose archive is read; empty for that of all
   * @param inbox where messages wait, by server
   */
  RunEnds(
      DatabaseAccess access,
      RunRequest request,
      String runId,
      Optional<Set<String>> servers,
      Map<String, Path> inbox) {
    this(
        access,
        request,
        runId,
        servers,
        new ReceivedSources(request.directories(), request.live(), inbox),
        () -> ExclusiveRight.HELD_ELSEWHERE);
  }

  private RunEnds(
      DatabaseAccess access,
      RunRequest request,
      String runId,
      Optional<Set<String>> servers,
      ReceivedSources received,
      ExclusiveRight.Opener right) {
    this.received = received;
    this.right = right;
    this.access = access;
    this.request = request;
    this.runId = runId;
    this.servers = servers;
    this.live = request.mode() == RunMode.LIVE;
  }

  /** The same ends, of a job that holds the pipeline's lock itself. */
  RunEnds holdingTheLock() {
    DatabaseAccess locked = access;
    return new RunEnds(
        access, request, runId, servers, received, () -> new LockedPipeline(locked, "cluster job"));
  }

  /** The same ends, with what a backfill beside the run hands over. */
  RunEnds takingOver(Map<String, Path> directories) {
    return new RunEnds(access, request, runId, servers, received.with(directories), right);
  }

  /**
   * Where the job reads.
   *
   * @param identity of the state that it may begin with
   */
  PipelineSources sources(String identity) throws IOException {
    ArchiveQuery query = ArchiveQuery.all(LegDecoder.KINDS);
    ArchiveConnection connection =
        new ArchiveConnection(access.url(), access.user(), access.secret().text());
    ArchiveOpener opener =
        new RunArchiveOpener(() -> new JdbcArchiveReader(connection), runId, servers);
    PatientConnector connector = new PatientConnector(access, "archive", PATIENCE);
    ArchiveSource archive =
        live ? ArchiveSource.live(opener, query) : ArchiveSource.bounded(opener, query);
    return new PipelineSources(
        archive.withIdentity(identity).holding(right),
        received.of(live),
        ArchiveSource.patient(opener),
        () -> new StoredArtifacts(new ArtifactArchive(connector)));
  }

  PipelineSinks sinks() {
    DocumentSinkOptions options =
        live
            ? DocumentSinkOptions.live(runId).announcing(announced())
            : DocumentSinkOptions.bounded(runId);
    return new PipelineSinks(
        DocumentSink.ofRounds(access, options),
        DocumentSink.ofEvenings(access, options),
        DocumentSink.ofCaptures(access, options));
  }

  /** The kinds of posts that have a channel. */
  private List<String> announced() {
    return request.live().discord().map(DiscordSettings::kinds).orElse(List.of()).stream()
        .map(PostKind::key)
        .toList();
  }

  /** The lock of the sinks module as the archive source holds it. */
  private static final class LockedPipeline implements ExclusiveRight {

    private final PipelineLock lock;

    private LockedPipeline(DatabaseAccess access, String holder) throws IOException {
      this.lock = PipelineLock.acquire(access, holder);
    }

    @Override
    public void renew() throws IOException {
      try {
        lock.renew();
      } catch (DatabaseUnavailableException away) {
        LOG.warn("{}", away.getMessage()); // the sinks wait for it, and so does the lock
      }
    }

    @Override
    public void close() {
      lock.close();
    }
  }

  /** The archive of the sinks module as the operator sees it. */
  private record StoredArtifacts(ArtifactArchive archive) implements ArchiveWriter {

    @Override
    public List<Artifact> store(List<Artifact> artifacts) throws Exception {
      List<StoredArtifact> stored = archive.archive(artifacts);
      List<Artifact> first = new ArrayList<>(artifacts.size());
      for (int i = 0; i < artifacts.size(); i++) {
        first.add(stored.get(i).applyTo(artifacts.get(i)).travelling());
      }
      return first;
    }

    @Override
    public void close() {
      archive.close();
    }
  }
}
