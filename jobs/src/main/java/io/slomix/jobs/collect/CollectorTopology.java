package io.slomix.jobs.collect;

import io.slomix.jobs.pipeline.ArtifactSource;
import io.slomix.jobs.pipeline.OperatorId;
import io.slomix.model.evidence.Artifact;
import io.slomix.sources.kafka.InboxAcknowledger;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The graph of a collector: everything that comes in, onto the topic. */
public final class CollectorTopology {

  private CollectorTopology() {}

  /**
   * Adds the collector to an environment.
   *
   * @param sources at least one
   * @param inbox whose messages are removed once the topic has them
   */
  public static void define(
      StreamExecutionEnvironment env,
      List<ArtifactSource> sources,
      Sink<Artifact> topic,
      Path inbox) {
    sources.stream()
        .map(source -> collected(env, source, inbox))
        .reduce(DataStream::union)
        .orElseThrow()
        .sinkTo(topic)
        .uid(OperatorId.COLLECTED.uid())
        .name(OperatorId.COLLECTED.title());
  }

  private static DataStream<Artifact> collected(
      StreamExecutionEnvironment env, ArtifactSource source, Path inbox) {
    SingleOutputStreamOperator<Artifact> read =
        source
            .id()
            .mark(
                env.fromSource(
                    source.source(),
                    WatermarkStrategy.noWatermarks(),
                    source.id().title(),
                    Types.POJO(Artifact.class)));
    return source.id() == OperatorId.LIVE_INBOX
        ? OperatorId.COLLECTED_MESSAGES.mark(
            read.map(new InboxAcknowledger(inbox))
                .returns(Types.POJO(Artifact.class))
                .setParallelism(1))
        : read;
  }
}
