package io.slomix.sources.kafka;

import io.slomix.model.evidence.Artifact;
import java.io.IOException;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.metrics.Counter;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records to artifacts. What is none is counted and named with its place in the log; it stays on
 * the topic and stops nothing.
 */
final class ArtifactRecordReader implements KafkaRecordDeserializationSchema<Artifact> {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ArtifactRecordReader.class);

  private transient Counter unreadable;

  @Override
  public void open(DeserializationSchema.InitializationContext context) {
    unreadable = context.getMetricGroup().counter("recordsUnreadable");
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Artifact> out) {
    try {
      if (message.value() == null) {
        throw new IOException("it is empty");
      }
      out.collect(ArtifactCodec.read(message.value()));
    } catch (IOException e) {
      unreadable.inc();
      LOG.warn(
          "Record {} of partition {} of {} is no artifact: {}",
          message.offset(),
          message.partition(),
          message.topic(),
          e.getMessage());
    }
  }

  @Override
  public TypeInformation<Artifact> getProducedType() {
    return TypeInformation.of(Artifact.class);
  }
}
