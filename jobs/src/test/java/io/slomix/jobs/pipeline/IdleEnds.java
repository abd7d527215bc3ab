package io.slomix.jobs.pipeline;

import io.slomix.jobs.pipeline.archive.ArchiveWriter;
import io.slomix.model.evidence.Artifact;
import io.slomix.model.evidence.ArtifactKind;
import io.slomix.sinks.postgres.access.DatabaseAccess;
import io.slomix.sinks.postgres.access.Secret;
import io.slomix.sinks.postgres.sink.DocumentSink;
import io.slomix.sinks.postgres.sink.DocumentSinkOptions;
import io.slomix.sources.archive.ArchiveSource;
import io.slomix.sources.archive.store.ArchiveOpener;
import io.slomix.sources.archive.store.ArchiveQuery;
import io.slomix.sources.directory.DirectorySource;
import io.slomix.sources.kafka.KafkaArtifacts;
import io.slomix.sources.kafka.KafkaTopic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.flink.api.connector.sink2.Sink;

/** The real ends of the pipeline, never connected: for looking at the graph. */
final class IdleEnds {

  private static final DatabaseAccess NOWHERE =
      new DatabaseAccess("jdbc:postgresql://localhost:1/none", "nobody", Secret.NONE);
  private static final ArchiveQuery QUERY = ArchiveQuery.all(Set.of(ArtifactKind.STATS));
  private static final ArchiveOpener OPENER =
      () -> {
        throw new IllegalStateException("no job runs here");
      };

  private IdleEnds() {}

  static PipelineSources live() {
    return new PipelineSources(
        ArchiveSource.live(OPENER, QUERY),
        Stream.of(
                OperatorId.LIVE_DIRECTORIES,
                OperatorId.LIVE_REMOTE_DIRECTORIES,
                OperatorId.LIVE_HANDOVER,
                OperatorId.LIVE_KAFKA,
                OperatorId.LIVE_INBOX)
            .map(
                id ->
                    new ArtifactSource(
                        id, DirectorySource.continuous().watch("main", Path.of("games")).build()))
            .toList(),
        OPENER,
        IdleEnds::noArchive);
  }

  static PipelineSources bounded() {
    return new PipelineSources(
        ArchiveSource.bounded(OPENER, QUERY),
        List.of(
            new ArtifactSource(
                OperatorId.BOUNDED_DIRECTORIES,
                DirectorySource.bounded().watch("main", Path.of("games")).build())),
        OPENER,
        IdleEnds::noArchive);
  }

  static PipelineSources archiveOnly() {
    return new PipelineSources(
        ArchiveSource.bounded(OPENER, QUERY), List.of(), OPENER, IdleEnds::noArchive);
  }

  static PipelineSinks sinks() {
    DocumentSinkOptions options = DocumentSinkOptions.bounded("run");
    return new PipelineSinks(
        DocumentSink.ofRounds(NOWHERE, options),
        DocumentSink.ofEvenings(NOWHERE, options),
        DocumentSink.ofCaptures(NOWHERE, options));
  }

  /** The topic of a collector, which nobody asks. */
  static Sink<Artifact> topic() {
    try {
      return KafkaArtifacts.sink(new KafkaTopic("127.0.0.1:1", "artifacts", null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ArchiveWriter noArchive() {
    throw new IllegalStateException("no job runs here");
  }
}
