package io.slomix.jobs.pipeline;

import io.slomix.jobs.pipeline.archive.ArchiveWriterOperator;
import io.slomix.jobs.pipeline.operator.DecodeFunction;
import io.slomix.jobs.pipeline.operator.EveningFunction;
import io.slomix.jobs.pipeline.operator.MatchUpFunction;
import io.slomix.jobs.pipeline.operator.PipelineOptions;
import io.slomix.jobs.pipeline.operator.RoundFunction;
import io.slomix.jobs.pipeline.operator.ServerEvidence;
import io.slomix.model.correlate.member.RoundFacts;
import io.slomix.model.evidence.Artifact;
import io.slomix.sinks.postgres.sink.SinkDocument;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The graph (design 3). Live, bounded and rebuilding jobs differ in their ends only. */
public final class PipelineTopology {

  private PipelineTopology() {}

  /** Adds the pipeline to an environment. */
  public static void define(
      StreamExecutionEnvironment env,
      PipelineSources sources,
      PipelineSinks sinks,
      PipelineOptions options) {
    SingleOutputStreamOperator<ServerEvidence> evidence =
        OperatorId.DECODE.mark(
            artifacts(env, sources, options)
                .process(new DecodeFunction(sources.contents()), Types.POJO(ServerEvidence.class)));
    SingleOutputStreamOperator<RoundFacts> facts =
        OperatorId.MATCH_UP.mark(
            evidence
                .keyBy(ServerEvidence::server)
                .process(new MatchUpFunction(options), Types.POJO(RoundFacts.class)));
    SingleOutputStreamOperator<SinkDocument> rounds =
        OperatorId.ROUND.mark(
            facts
                .keyBy(RoundFacts::fingerprint)
                .process(new RoundFunction(options), Types.POJO(SinkDocument.class)));
    SingleOutputStreamOperator<SinkDocument> evenings =
        OperatorId.EVENING.mark(
            facts
                .getSideOutput(MatchUpFunction.CLOSED)
                .map(new EveningFunction())
                .returns(Types.POJO(SinkDocument.class)));
    write(rounds, sinks.rounds(), OperatorId.ROUND_SINK);
    write(evenings, sinks.evenings(), OperatorId.EVENING_SINK);
    write(
        evidence.getSideOutput(DecodeFunction.CAPTURES), sinks.captures(), OperatorId.CAPTURE_SINK);
  }

  /** One writer for each server: its documents never wait for each other's locks. */
  private static void write(
      DataStream<SinkDocument> documents, Sink<SinkDocument> sink, OperatorId id) {
    documents.keyBy(SinkDocument::server).sinkTo(sink).uid(id.uid()).name(id.title());
  }

  private static DataStream<Artifact> artifacts(
      StreamExecutionEnvironment env, PipelineSources sources, PipelineOptions options) {
    OperatorId archiveId = options.live() ? OperatorId.LIVE_ARCHIVE : OperatorId.BOUNDED_ARCHIVE;
    DataStream<Artifact> archived =
        archiveId.mark(
            env.fromSource(
                    sources.archive(),
                    WatermarkStrategy.noWatermarks(),
                    archiveId.title(),
                    Types.POJO(Artifact.class))
                .setParallelism(1));
    List<DataStream<Artifact>> received =
        sources.received().stream().map(source -> received(env, source)).toList();
    if (received.isEmpty()) {
      return archived;
    }
    DataStream<Artifact> stored =
        OperatorId.ARCHIVE_WRITER.mark(
            received.stream()
                .reduce(DataStream::union)
                .orElseThrow()
                .transform(
                    OperatorId.ARCHIVE_WRITER.title(),
                    Types.POJO(Artifact.class),
                    new ArchiveWriterOperator(sources.archiveWriter())));
    return archived.union(stored);
  }

  private static DataStream<Artifact> received(
      StreamExecutionEnvironment env, ArtifactSource received) {
    return received
        .id()
        .mark(
            env.fromSource(
                received.source(),
                WatermarkStrategy.noWatermarks(),
                received.id().title(),
                Types.POJO(Artifact.class)));
  }
}
