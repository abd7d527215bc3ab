package io.slomix.sources.kafka;

import io.slomix.model.evidence.Artifact;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Artifacts to records; the server is the key, so that what it left behind keeps its order. */
final class ArtifactRecordWriter implements KafkaRecordSerializationSchema<Artifact> {

  private static final long serialVersionUID = 1L;

  private final String topic;

  ArtifactRecordWriter(String topic) {
    this.topic = topic;
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      Artifact artifact, KafkaSinkContext context, Long timestamp) {
    return new ProducerRecord<>(
        topic,
        null,
        artifact.server().getBytes(StandardCharsets.UTF_8),
        ArtifactCodec.write(artifact));
  }
}
